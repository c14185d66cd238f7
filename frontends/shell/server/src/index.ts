export { startShell } from './server.ts';
export type { ShellConfigInput } from './config.ts';
