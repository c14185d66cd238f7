export {
  DATABASES,
  rolesOf,
  urlFor,
  withClient,
  type DatabaseRoles,
  type DatabaseUrls,
} from './databases.ts';
export { prepareDatabases } from './prepare-databases.ts';
export { lockStart, type StartLock } from './start-lock.ts';
export { dataDirectoryFor, deleteDataDirectory } from './data-directory.ts';
export { PostgresError, type PostgresErrorCode } from './postgres-error.ts';
export { unprivilegedIds } from './run-as.ts';
export { startPostgres, stopPostgresIn, type PostgresOptions, type PostgresServer } from './server.ts';
export { createTestDatabase, type TestDatabase, type TestDatabaseOptions } from './testing/test-database.ts';
