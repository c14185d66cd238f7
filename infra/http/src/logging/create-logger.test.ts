import Fastify, { type FastifyBaseLogger } from 'fastify';
import { GraphQLError } from 'graphql';
import { createLogger } from './create-logger.ts';

const PHONE = '13800138000';
const ID_NUMBER = '11010519491231002X';
const NAME = '欧阳小明';

let lines: string[];
const log = () =>
  createLogger({
    level: 'debug',
    base: { service: 't' },
    destination: { write: (line) => lines.push(line) },
  });
beforeEach(() => (lines = []));

const written = () => lines.join('');
const entry = () => JSON.parse(lines[0] ?? '{}') as Record<string, never>;

/** As PostgreSQL and its driver tell it. */
const rowRefused = Object.assign(
  new Error(`insert into case_record values ('${NAME}', '${PHONE}') - duplicate key value`),
  {
    name: 'DatabaseError',
    severity: 'ERROR',
    code: '23505',
    detail: `Key (complainant_name)=(${NAME}) already exists.`,
    where: `JSON data, line 1: {"phone": "${PHONE}"`,
    table: 'case_record',
    constraint: 'case_record_number',
    query: `insert … '${PHONE}'`,
  },
);

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  ['PostgreSQL', rowRefused],
  ['what wraps it', new Error(`failed: ${PHONE}`, { cause: rowRefused })],
  ['a GraphQL variable', new GraphQLError(`Variable "$p" got invalid value "Zhang ${PHONE}" at "p"`)],
  ['a resolver', new GraphQLError(NAME, { originalError: rowRefused })],
  ['broken JSON', thrownBy(() => JSON.parse(`{"name":"${NAME}","phone":"${PHONE}",}`))],
  ['broken JSON without quotes', thrownBy(() => JSON.parse(`${NAME} ${PHONE}`))],
  ['a type', thrownBy(() => (NAME as unknown as { f(): void }).f())],
  ['plain text', `no such caller: ${NAME}, ${PHONE}`],
  ['with signs between', new Error('call 138-0013-8000, 138 0013 8000 or +86 13800138000')],
  ['full width', new Error('１３８００１３８０００')],
  ['an identity card', new Error(`paper ${ID_NUMBER} is taken`)],
])('an error of %s leaves no personal data in the log', (_what, error) => {
  log().error(error);
  log().warn({ err: error, error, deep: [{ error }] }, 'failed');
  log().warn({ requestId: 'r', err: error });
  log().info(`failed: ${String(error)}`);
  log().info('failed: %s', error instanceof Error ? error.message : error);
  for (const secret of [PHONE, ID_NUMBER, NAME, '8000', 'Zhang']) expect(written()).not.toContain(secret);
  expect(lines).toHaveLength(5);
});

test('says what helps: kind, code, place in the code, and ids as they are', () => {
  const requestId = '0190f3b2-1234-7456-8901-123456789012';
  log().error(
    { requestId, err: new Error('x', { cause: rowRefused }), id: 'Case_0190f3b212347456' },
    'failed',
  );
  const { err, ...rest } = entry();
  expect(rest).toMatchObject({
    level: 'error',
    service: 't',
    requestId,
    id: 'Case_0190f3b212347456',
    msg: 'failed',
  });
  expect(err).toMatchObject({
    type: 'Error',
    message: 'x',
    cause: {
      type: 'DatabaseError',
      code: '23505',
      database: { table: 'case_record', constraint: 'case_record_number' },
    },
  });
  expect(err?.['stack']).toMatch(/^\s+at .*create-logger\.test\.ts/);
});

test('keeps sentences of our own as they are', () => {
  log().info(
    { division: '150271010027', ms: 12 },
    'the feed "outbox_event" could not be followed in 2018-10-29T08:30:00Z',
  );
  expect(entry()).toMatchObject({
    division: '150271010027',
    msg: 'the feed "outbox_event" could not be followed in 2018-10-29T08:30:00Z',
  });
});

test('requests stand in it without what was asked for', async () => {
  const app = Fastify({ loggerInstance: log() as FastifyBaseLogger });
  app.get('/failing', () => {
    throw new Error(`no ${NAME}`);
  });
  app.get('/telling', (request) => {
    request.log.info({ req: request, raw: request.raw }, 'asked');
    return {};
  });
  const query = `?phone=${PHONE}&name=${encodeURIComponent(NAME)}`;
  for (const path of ['/failing', '/telling', '/nothing-there']) await app.inject(path + query);
  await app.close();
  expect(written()).toContain('/telling');
  for (const secret of [PHONE, NAME, encodeURIComponent(NAME)]) expect(written()).not.toContain(secret);
});
