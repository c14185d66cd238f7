import { GraphQLError } from 'graphql';
import { databaseError, withDatabaseErrors } from './database-errors.ts';

const failure = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

test.each([
  [failure('terminating connection due to administrator command', '57P01'), 'databaseUnavailable'],
  [failure('the database system is starting up', '57P03'), 'databaseUnavailable'],
  [failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'), 'databaseUnavailable'],
  [failure('Connection terminated unexpectedly'), 'databaseUnavailable'],
  [failure('timeout exceeded when trying to connect'), 'databaseUnavailable'],
  [new Error('the query failed', { cause: failure('read ECONNRESET', 'ECONNRESET') }), 'databaseUnavailable'],
  [failure('deadlock detected', '40P01'), 'changesCollided'],
  [failure('could not serialize access', '40001'), 'changesCollided'],
  [failure('invalid byte sequence for encoding "UTF8": 0x00', '22021'), 'valueUnusable'],
  [failure('index row size 3000 exceeds btree maximum', '54000'), 'valueUnusable'],
])('%s is told as what it is', (error, reason) =>
  expect(databaseError(error)?.extensions).toMatchObject({ reason }),
);

test.each([
  [failure('duplicate key value', '23505')],
  [failure('x is not a function')],
  ['57P01'],
  [undefined],
])('%s says nothing of the database', (error) => expect(databaseError(error)).toBeUndefined());

test('callers get UNAVAILABLE where the database is away, and every other error as it was', () => {
  const away = new GraphQLError('x', { path: ['cases'], originalError: failure('gone', '57P01') });
  const refused = new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
  const [first, second] = withDatabaseErrors([away, refused]);
  expect(first).toMatchObject({
    path: ['cases'],
    extensions: { code: 'UNAVAILABLE', reason: 'databaseUnavailable' },
  });
  expect(second).toBe(refused);
});
