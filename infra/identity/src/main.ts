import { runMain } from '@guanjia/http';
import { readIdentityConfig } from './config.ts';
import { startIdentity } from './server.ts';

await runMain(() => startIdentity(readIdentityConfig()));
