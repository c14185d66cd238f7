import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { parksDefinition, PLANT, startParks, WEST, type Parks } from '../testing/parks.ts';

/** A connection that is lost while a write commits: nobody knows whether it did, until the same is sent again. */

const PARK = '失而复得园';

/** Whether PostgreSQL still hears of a commit whose answer gets lost. */
type Loss = 'COMMIT_NOT_SENT' | 'ANSWER_LOST';

let parks: Parks;
let line: Server;
let harness: Harness;
/** What happens to the next commit of a transaction that plants the park. */
let loss: Loss | undefined;

/** A line to the database that breaks at that commit. */
function breakableLine(database: URL): Server {
  return createServer((client) => {
    const server = connect(Number(database.port), database.hostname);
    let plants = false;
    client.on('data', (part) => {
      plants ||= part.includes('insert into "park"');
      const lost = plants && part.includes('commit') ? loss : undefined;
      if (part.includes('commit')) plants = false;
      if (lost === 'COMMIT_NOT_SENT') return cut(client, server);
      if (lost === 'ANSWER_LOST') server.removeAllListeners('data').once('data', () => cut(client, server));
      server.write(part);
    });
    server.on('data', (part) => client.write(part));
    for (const end of [client, server])
      end.on('close', () => cut(client, server)).on('error', () => undefined);
  });
}

function cut(...ends: Socket[]): void {
  for (const end of ends) end.destroy();
}

beforeAll(async () => {
  parks = await startParks();
  const serviceUrl = new URL(parks.database.serviceUrl);
  line = breakableLine(new URL(serviceUrl));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  serviceUrl.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
  harness = await subgraphHarness(parksDefinition, { serviceUrl: serviceUrl.href });
});

afterAll(async () => {
  await harness.stop();
  await new Promise((resolve) => line.close(resolve));
  await parks.stop();
});

const person = personOf(WEST);
const inputWith = (idempotencyKey: string) => ({ input: { name: PARK, trees: 7, idempotencyKey } });
const planted = async (): Promise<number> =>
  (
    await harness.data<{ parks: { nodes: unknown[] } }>(
      person,
      `{ parks(filter: { name: { eq: "${PARK}" } }) { nodes { id } } }`,
    )
  ).parks.nodes.length;

test.each<[Loss, number]>([
  ['COMMIT_NOT_SENT', 0],
  ['ANSWER_LOST', 1],
])('%s: it may have been done, says the answer, and the same key finds out', async (how, done) => {
  const plantedEarlier = await planted();
  loss = how;
  const { data, errors } = await harness.ask(person, PLANT, inputWith(how));
  loss = undefined;
  expect(data).toBeNull();
  expect(errors).toMatchObject([
    {
      message: expect.stringContaining('It is not known whether this was done'),
      extensions: {
        code: 'OUTCOME_UNKNOWN',
        reason: 'outcomeUnknown',
        params: { service: 'database', requestId: 'test' },
      },
    },
  ]);
  expect((await planted()) - plantedEarlier).toBe(done);
  // Sent again with its key it is done, and done once.
  await harness.data(person, PLANT, inputWith(how));
  expect((await planted()) - plantedEarlier).toBe(1);
});
