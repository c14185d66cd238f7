export { startReleases } from './server.ts';
export type { ReleasesConfigInput } from './config.ts';
export { deployBuilt } from './cli/deploy-built.ts';
export type { BuiltOutcome } from './cli/deploy-built.ts';
