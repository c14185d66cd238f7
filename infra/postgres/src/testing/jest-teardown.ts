export { closeTestRun as default } from './test-run.ts';
