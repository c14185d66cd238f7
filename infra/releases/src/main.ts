import { runMain } from '@guanjia/http';
import { readReleasesConfig } from './config.ts';
import { startReleases } from './server.ts';

await runMain(() => startReleases(readReleasesConfig()));
