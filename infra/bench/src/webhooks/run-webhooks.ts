import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import { DEMO_MORNING, fixedClock, Role, startSubgraph } from '@guanjia/kit';
import type { Caller, Subgraph } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsSubgraph } from '@guanjia/ratings';
import type { BenchOptions } from '../bench-options.ts';
import { districtStaff } from '../scale/landmarks.ts';
import { log, openScaleServer } from '../scale/scale-database.ts';
import type { SizedDatabase } from '../scale/scale-database.ts';

const MESSAGES = 2_000;
const SILENT_ENDPOINTS = 10;
/** What one instance promises, alone and beside endpoints that never answer. */
const MIN_PER_SECOND = 100;
const CLIENT = 'bench';

/** Measures how many webhooks one instance sends in a second, and prints it. Answers whether it keeps its promise. */
export async function runWebhooks({ json, keep }: BenchOptions): Promise<boolean> {
  const cases = casesSubgraph({
    personalDataKey: Buffer.alloc(32).toString('base64'),
    webhooks: { privateNetworks: ['127.0.0.0/8'], timeoutMs: 2_000 },
  });
  const server = await openScaleServer([estatesSubgraph, cases, ratingsSubgraph], { sizes: [1], kept: keep });
  const receiver = await openReceiver();
  try {
    const [database] = server.databases as [SizedDatabase];
    const subgraph = await startSubgraph(cases, {
      database: { serviceUrl: database.urlOf('cases') },
      clock: fixedClock(DEMO_MORNING),
      log,
    });
    const bench = await openBench(subgraph, database, receiver.url);
    try {
      const alone = await bench.measure([]);
      const beside = await bench.measure(await bench.silentEndpoints());
      return report({ alone, beside }, json);
    } finally {
      await subgraph.stop();
    }
  } finally {
    receiver.stop();
    await server.stop();
  }
}

interface Bench {
  /** Messages a second that a good endpoint hears while as many wait for each of the others. */
  measure(others: readonly string[]): Promise<number>;
  silentEndpoints(): Promise<string[]>;
}

async function openBench(subgraph: Subgraph, { adminUrl }: SizedDatabase, url: string): Promise<Bench> {
  const keeper: Caller = { ...(await districtStaff(adminUrl)), roles: [Role.HEAD] };
  await sql(
    adminUrl,
    `insert into integrator_channel (client_id, channel) values ('${CLIENT}', 'VISIT')
    on conflict do nothing`,
  );
  const register = async (path: string): Promise<string> => {
    const { data, errors } = await subgraph.execute({
      query: `mutation($input: RegisterWebhookInput!) { registerWebhook(input: $input) { endpoint { id } } }`,
      variables: { input: { clientId: CLIENT, url: `${url}${path}` } },
      caller: keeper,
      requestId: 'bench',
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { registerWebhook: { endpoint: { id: string } } }).registerWebhook.endpoint.id;
  };
  const good = await register('/good');
  return {
    silentEndpoints: () =>
      Promise.all(Array.from({ length: SILENT_ENDPOINTS }, (_, place) => register(`/silent/${place}`))),
    async measure(others) {
      await sql(adminUrl, 'delete from webhook_delivery');
      await sql(adminUrl, messagesFor([good, ...others]));
      const start = performance.now();
      const running = subgraph.runJob({ name: 'cases.sendWebhooks' }, {});
      await delivered(adminUrl, good);
      const seconds = (performance.now() - start) / 1_000;
      // What waits for the others is of no interest any more; the run ends once nothing is left.
      await sql(adminUrl, `delete from webhook_delivery where status = 'PENDING'`);
      await running;
      return Math.round(MESSAGES / seconds);
    },
  };
}

function messagesFor(endpoints: readonly string[]): string {
  const ids = endpoints.map((id) => `'${id}'`).join(', ');
  return `insert into webhook_delivery (id, endpoint_id, client_id, division_code, event_type, sequence, payload, status,
      next_attempt_at, created_at)
    select 'WebhookDelivery_' || id || place, id, client_id, division_code, 'case.registered', place,
      '{"type":"case.registered"}', 'PENDING', now(), now()
    from webhook_endpoint, generate_series(1, ${MESSAGES}) as place where id in (${ids})`;
}

async function delivered(adminUrl: string, endpoint: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        `select exists (select from webhook_delivery where endpoint_id = $1 and status = 'PENDING') as waits`,
        [endpoint],
      );
      if (!(rows[0] as { waits: boolean }).waits) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

const sql = (adminUrl: string, statement: string): Promise<unknown> =>
  withClient(adminUrl, (client) => client.query(statement));

/** Another system on this machine: it takes what comes to `/good`, and never answers what comes to `/silent`. */
async function openReceiver(): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    if (request.url?.startsWith('/good')) response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function report(perSecond: { alone: number; beside: number }, json: boolean): boolean {
  const kept = Math.min(perSecond.alone, perSecond.beside) >= MIN_PER_SECOND;
  if (json) console.log(JSON.stringify({ webhooksPerSecond: perSecond, kept }, null, 2));
  else {
    console.log(
      `webhooks a second from one instance: ${perSecond.alone} alone, ${perSecond.beside} beside ` +
        `${SILENT_ENDPOINTS} endpoints that never answer (at least ${MIN_PER_SECOND})`,
    );
  }
  return kept;
}
