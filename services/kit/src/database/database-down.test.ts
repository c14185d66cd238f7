import { GraphQLError } from 'graphql';
import { isDatabaseDown, withDatabaseDown } from './database-down.ts';

const failure = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  [failure('terminating connection due to administrator command', '57P01')],
  [failure('the database system is starting up', '57P03')],
  [failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
  [failure('Connection terminated unexpectedly')],
  [failure('timeout exceeded when trying to connect')],
  [new Error('the query failed', { cause: failure('read ECONNRESET', 'ECONNRESET') })],
])('%s means that the database is away', (error) => expect(isDatabaseDown(error)).toBe(true));

test.each([
  [failure('duplicate key value', '23505')],
  [failure('x is not a function')],
  ['57P01'],
  [undefined],
])('%s does not', (error) => expect(isDatabaseDown(error)).toBe(false));

test('callers get UNAVAILABLE where the database is away, and every other error as it was', () => {
  const away = new GraphQLError('x', { path: ['cases'], originalError: failure('gone', '57P01') });
  const refused = new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
  const [first, second] = withDatabaseDown([away, refused]);
  expect(first).toMatchObject({
    path: ['cases'],
    extensions: { code: 'UNAVAILABLE', reason: 'databaseUnavailable' },
  });
  expect(second).toBe(refused);
});
