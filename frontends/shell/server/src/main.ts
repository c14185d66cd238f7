import { runMain } from '@guanjia/http';
import { readShellConfig } from './config.ts';
import { startShell } from './server.ts';

await runMain(() => startShell(readShellConfig()));
