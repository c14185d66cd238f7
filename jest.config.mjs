/** One configuration for every workspace: TypeScript through swc, ES modules, workspaces resolved to their sources. */
export default {
  // Only what hangs takes so long, however busy the machine is. No test and no wait has a shorter limit of its own.
  testTimeout: 1_200_000,
  testMatch: ['<rootDir>/{services,gateway,infra,frontends}/**/*.test.{ts,tsx}'],
  // infra/e2e needs the whole stack: jest.browser.config.mjs.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/infra/e2e/'],
  // Opens a folder; the first test file that wants a database starts PostgreSQL for all of them.
  globalSetup: '<rootDir>/infra/postgres/src/testing/jest-setup.ts',
  globalTeardown: '<rootDir>/infra/postgres/src/testing/jest-teardown.ts',
  // type-graphql reads the types of decorated members through it.
  setupFiles: ['reflect-metadata'],
  // By default jest leaves a core free, which on two cores means one worker.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
    '^.+\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/frontends/build/testing/css-modules.mjs',
    // Its modules for bundlers are no modules to Node.
    '^antd/es/(.+)$': 'antd/lib/$1',
    '^@guanjia/(kit|estates|cases|ratings)$': '<rootDir>/services/$1/src/index.ts',
    '^@guanjia/gateway$': '<rootDir>/gateway/src/index.ts',
    '^@guanjia/releases/manifest$': '<rootDir>/infra/releases/src/manifest/manifest.ts',
    '^@guanjia/(postgres|http|identity|releases|start)$': '<rootDir>/infra/$1/src/index.ts',
  },
};
