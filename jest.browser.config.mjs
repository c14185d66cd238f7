import base from './jest.config.mjs';

/** The tests that drive a real browser against the real stack. One after the other: each has the machine to itself. */
export default {
  ...base,
  testMatch: ['<rootDir>/infra/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
