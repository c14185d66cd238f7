export { startIdentity } from './server.ts';
export type { DirectoryInput } from './accounts/account.ts';
export type { IdentityConfigInput } from './config.ts';
