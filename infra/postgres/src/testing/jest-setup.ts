export { openTestRun as default } from './test-run.ts';
