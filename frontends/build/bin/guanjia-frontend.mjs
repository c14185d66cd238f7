#!/usr/bin/env node
/** `guanjia-frontend build | generate | generate-schema`, the latter two with `--check` or without, run from a frontend's folder (npm run build -w frontends/<name>). */
import { run } from '../src/command.ts';

process.exitCode = await run(process.argv.slice(2), process.cwd());
