import { openContext, serviceCaller, connect, usePersonalDataKeys, personalDataVault } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { CaseEntity } from '../case/case.entity.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { secretPlace } from '../webhooks/webhook-secret.ts';
import { resealPersonalData, type ResealProgress } from './reseal-personal-data.ts';

const [FIRST, SECOND] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [string, string];

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

/** Past the service, as somebody with the database in hand. */
const inDatabase = <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(harness.database.adminUrl, async (client) => (await client.query(text, values)).rows as Row[]);

const call = {
  channel: 'CALL',
  estateId: estateId('松石雅居'),
  categoryId: categoryId('RUBBISH'),
  text: '楼下垃圾没有清运',
  complainantName: '欧阳小明',
  complainantPhone: '13800138000',
  complainantIdNumber: '11010519491231002X',
};
const register = async (input: object = call): Promise<string> =>
  (await harness.mutate(people.subdistrict, 'registerCase', input, '{ case { id } }')).case.id as string;
const revealed = (id: string) =>
  harness.ask(
    people.subdistrict,
    'mutation ($id: ID!) { revealComplainant(input: { id: $id, reason: "核实" }) { name phone idNumber } }',
    { id },
  );
const found = async (search: string): Promise<string[]> => {
  const answer = await harness.data<Answer>(
    people.subdistrict,
    'query ($search: String!) { cases(first: 50, filter: { search: $search }) { nodes { id } } }',
    { search },
  );
  return answer.cases.nodes.map(({ id }: Answer) => id as string);
};

async function reseal(onProgress?: (progress: ResealProgress) => void): Promise<number> {
  const orm = await connect({ serviceUrl: harness.database.serviceUrl, poolSize: 2 }, [CaseEntity]);
  const caller = serviceCaller('cases');
  const context = openContext({ orm, clock: harness.clock, caller, requestId: 'reseal' });
  try {
    return await resealPersonalData(context, onProgress);
  } finally {
    await context.close();
    await orm.close(true);
  }
}

const clear = { name: '欧阳小明', phone: '13800138000', idNumber: '11010519491231002X' };

test('a sealed value opens in its own row alone', async () => {
  const [one, other] = [await register(), await register({ ...call, complainantName: '王五' })];
  await inDatabase(
    `update case_record t set complainant_sealed = o.complainant_sealed from case_record o where t.id = $1 and o.id = $2`,
    [one, other],
  );
  const { data, errors } = await revealed(one);
  expect([data?.['revealComplainant'] ?? null, errors?.length]).toEqual([null, 1]);
  expect((await revealed(other)).errors).toBeUndefined();
  await inDatabase('update case_record set complainant_sealed = null where id = $1', [one]);
});

test('keys are changed while both are valid, in chunks, and a run that was stopped goes on', async () => {
  const before = await register();
  const legacy = await register();
  // As values were sealed before they had key ids and places.
  const { createCipheriv, hkdfSync } = await import('node:crypto');
  const nonce = Buffer.alloc(12, 1);
  const sealing = Buffer.from(hkdfSync('sha256', Buffer.from(FIRST, 'base64'), '', 'guanjia sealing', 32));
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(clear), 'utf8'), cipher.final()]);
  await inDatabase('update case_record set complainant_sealed = $2 where id = $1', [
    legacy,
    Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64'),
  ]);
  const batch = await harness.mutate(
    people.subdistrict,
    'registerCollectivePetition',
    { estateId: call.estateId, subject: '车位涨价', persons: 32, representatives: ['王建国'] },
    '{ collectivePetition { id } }',
  );
  const bystanders = await Promise.all(Array.from({ length: 20 }, () => register()));
  await inDatabase(
    `insert into webhook_endpoint (id, client_id, division_code, url, event_types, channels, active, after_position,
       secret_sealed, previous_secret_sealed, created_at, created_by)
     values ('WebhookEndpoint_1', 'hotline-12345', '150271000000', 'https://a.example', '{}', '{}', true, 0, $1, $2, now(), 'x')`,
    ['whsec_new', 'whsec_old'].map((secret) =>
      personalDataVault({ current: FIRST }).seal(secret, secretPlace('WebhookEndpoint_1')),
    ),
  );

  usePersonalDataKeys({ current: SECOND, others: [FIRST] });
  const during = await register();
  // Both are found and opened, whichever key they lie under.
  expect(await found(call.complainantPhone)).toEqual(expect.arrayContaining([before, legacy, during]));
  expect(await found(call.complainantIdNumber)).toEqual(expect.arrayContaining([before, during]));
  for (const id of [before, legacy, during])
    expect((await revealed(id)).data?.['revealComplainant']).toEqual(clear);

  const stop = new Error('stopped');
  await expect(
    reseal(() => {
      throw stop;
    }),
  ).rejects.toBe(stop);
  const progress: ResealProgress[] = [];
  const rest = await reseal((step) => progress.push(step));
  expect(rest).toBeGreaterThan(0);
  expect(await reseal()).toBe(0);
  const left = await inDatabase<{ sealed: string }>(`
    select complainant_sealed as sealed from case_record where complainant_sealed is not null
    union all select representatives_sealed from collective_petition where representatives_sealed is not null
    union all select secret_sealed from webhook_endpoint union all select previous_secret_sealed from webhook_endpoint`);
  const { keyId } = personalDataVault({ current: SECOND });
  expect(left.length).toBeGreaterThan(20);
  expect(left.every(({ sealed }) => sealed.startsWith(`${keyId}.`))).toBe(true);

  // The first key is forgotten: everything still opens and is still found.
  usePersonalDataKeys({ current: SECOND });
  for (const id of [before, legacy, during, ...bystanders])
    expect((await revealed(id)).data?.['revealComplainant']).toEqual(clear);
  expect(await found(call.complainantPhone)).toEqual(expect.arrayContaining([before, legacy, during]));
  const names = await harness.mutate(
    people.subdistrict,
    'revealCollectivePetitionRepresentatives',
    { id: batch.collectivePetition.id, reason: '核实' },
    '{ representatives }',
  );
  expect(names.representatives).toEqual(['王建国']);
  await harness.subgraph.sequence();
  const [logged] = await inDatabase<{ details: object }>(
    `select details from audit_entry where action = 'resealPersonalData' order by position limit 1`,
  );
  expect(logged?.details).toEqual({ keyId, resealed: rest });
  usePersonalDataKeys({ current: FIRST });
});

describe('an idempotency key', () => {
  const remembered = async () =>
    (
      await inDatabase<{ hash: string }>(
        `select request_hash as hash from idempotency_key where operation = 'registerCase' order by key desc limit 1`,
      )
    )[0]?.hash ?? '';

  test('tells a repetition under either key, and under none but its own secret what was sent', async () => {
    usePersonalDataKeys({ current: FIRST });
    const input = { ...call, idempotencyKey: 'once-1' };
    const id = await register(input);
    const first = await remembered();
    usePersonalDataKeys({ current: SECOND, others: [FIRST] });
    expect(await register(input)).toBe(id);
    expect(
      await harness.refusal(people.subdistrict, 'registerCase', { ...input, text: '别的事' }),
    ).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    // A key that is gone: nobody can tell any more, and no second case is made.
    usePersonalDataKeys({ current: SECOND });
    expect(await register(input)).toBe(id);
    await register({ ...call, idempotencyKey: 'once-2' });
    const second = await remembered();
    expect(first.split('.')[0]).not.toBe(second.split('.')[0]);
    usePersonalDataKeys({ current: FIRST });
    await register({ ...call, idempotencyKey: 'once-3' });
    // The same content, the same key: the same hash; without the key there is nothing to compare with.
    expect(await remembered()).toBe(first);
    const { createHash } = await import('node:crypto');
    const plain = createHash('sha256')
      .update(JSON.stringify(Object.fromEntries(Object.entries(call).sort())))
      .digest('hex');
    expect([first, second]).not.toContain(plain);
  });

  test('goes with the people whom its request named', async () => {
    const id = await register({ ...call, idempotencyKey: 'once-4' });
    const version = (
      await harness.data<Answer>(people.subdistrict, 'query ($id: ID!) { case(id: $id) { version } }', { id })
    ).case.version as number;
    await harness.mutate(
      people.subdistrict,
      'withdrawCase',
      { id, version, note: '已和解' },
      '{ case { state } }',
    );
    const keys = () => inDatabase(`select key from idempotency_key where result_id = $1`, [id]);
    expect(await keys()).toHaveLength(1);
    harness.clock.set('2028-11-01T03:40:00+08:00');
    await harness.subgraph.runJob({ name: 'cases.erasePersonalData' }, {});
    expect(await keys()).toEqual([]);
  });
});
