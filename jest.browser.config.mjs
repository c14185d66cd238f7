import base from './jest.config.mjs';

/** The tests that drive a real browser against the real stack. Two at once: each has a platform of its own, and mostly waits. */
export default {
  ...base,
  testMatch: ['<rootDir>/infra/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 2,
};
