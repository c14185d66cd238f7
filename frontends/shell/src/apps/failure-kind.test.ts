import { failureKind } from './failure-kind.ts';

const died = (status: string, why: string) => `Application 'community' died in status ${status}: ${why}`;

test.each([
  [died('LOADING_SOURCE_CODE', 'Failed to fetch dynamically imported module: /x.js'), 'load'],
  [died('LOADING_SOURCE_CODE', 'error loading dynamically imported module: /x.js'), 'load'],
  [died('LOADING_SOURCE_CODE', 'Importing a module script failed.'), 'load'],
  [died('LOADING_SOURCE_CODE', '@guanjia/community took too long to load'), 'load'],
  [died('LOADING_SOURCE_CODE', 'x is not defined'), 'evaluate'],
  [died('BOOTSTRAPPING', 'no'), 'bootstrap'],
  [died('NOT_MOUNTED', 'no'), 'mount'],
  [died('UNMOUNTING', 'no'), 'unmount'],
  ['something else', 'uncaught'],
])('%s → %s', (message, kind) => {
  expect(failureKind(message)).toBe(kind);
});
