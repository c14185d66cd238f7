import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  await harness.subgraph.loadDemo();
});
afterAll(() => harness?.stop());

const CASE = `{ case {
  id number tier state version sourceNumber complainant { name phone idNumber } division { code } } }`;

const call = {
  channel: 'CALL',
  estateId: estateId('松石雅居'),
  categoryId: categoryId('RUBBISH'),
  text: '楼下垃圾没有清运',
  complainantName: '欧阳小明',
  complainantPhone: '138 0013 8000',
  complainantIdNumber: '11010519491231002x',
};
const forwarded = {
  ...call,
  channel: 'HOTLINE',
  sourceNumber: 'RX201810290001',
  idempotencyKey: 'hotline-1',
};

type Person = (typeof people)[keyof typeof people];

async function registered(person: Person, input: object): Promise<Answer> {
  return (await harness.mutate(person, 'registerCase', input, CASE)).case;
}

function refusal(person: Person, input: object) {
  return harness.refusal(person, 'registerCase', input);
}

async function found(person: Person, filter: object): Promise<string[]> {
  const LIST = `query($filter: CaseFilter) { cases(filter: $filter, first: 50) { nodes { id } } }`;
  const { cases } = await harness.data<Answer>(person, LIST, { filter });
  return cases.nodes.map((node: { id: string }) => node.id);
}

describe('registering', () => {
  test('an integrator sends a case twice with the same key and gets one', async () => {
    const [one, two] = await Promise.all([
      registered(people.hotline, forwarded),
      registered(people.hotline, forwarded),
    ]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ tier: 'SUBDISTRICT', state: 'REGISTERED', sourceNumber: 'RX201810290001' });
    expect(await registered(people.hotline, forwarded)).toEqual(one);
    expect(await refusal(people.hotline, { ...forwarded, text: '另一件事' })).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    expect(await refusal(people.hotline, { ...forwarded, idempotencyKey: 'hotline-2' })).toMatchObject({
      code: 'ALREADY_EXISTS',
      reason: 'sourceNumberTaken',
      field: 'sourceNumber',
    });
  });

  test('an integrator registers in its own channel alone, with its scope alone, and reads nothing else', async () => {
    expect(await refusal(people.hotline, call)).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'channelNotYours',
    });
    const unscoped = { ...people.hotline, scopes: ['cases:read'] };
    expect(await refusal(unscoped, forwarded)).toMatchObject({ code: 'FORBIDDEN', reason: 'scopeMissing' });
    const LIST = '{ cases(first: 100) { nodes { id channel } } }';
    const seen = await harness.data<Answer>(people.hotline, LIST);
    expect(seen.cases.nodes.length).toBeGreaterThan(20);
    expect(new Set(seen.cases.nodes.map((node: Answer) => node.channel))).toEqual(new Set(['HOTLINE']));
    const others = await found(people.district, { channel: { eq: 'CALL' } });
    const READ = 'query($id: ID!) { case(id: $id) { id } }';
    expect(await harness.data(people.hotline, READ, { id: others[0] })).toEqual({ case: null });
    for (const query of ['{ casesEvents { lastPosition } }', '{ collectivePetitions { totalCount } }']) {
      expect((await harness.ask(people.hotline, query)).errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  test('the estate decides the division; one out of scope is not found, and so is a division', async () => {
    expect(await registered(people.subdistrict, call)).toMatchObject({ division: { code: '150271010027' } });
    expect(await refusal(people.community, { ...call, estateId: estateId('友谊小区') })).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'estateNotFound',
      field: 'estateId',
    });
    const { estateId: _estate, ...unknown } = call;
    expect(await registered(people.community, unknown)).toMatchObject({ division: { code: '150271010027' } });
    expect(await refusal(people.community, { ...unknown, divisionCode: '150271010001' })).toMatchObject({
      reason: 'divisionNotFound',
    });
  });

  test('an empty text, an unknown category and a receipt in the future are refused', async () => {
    expect(await refusal(people.community, { ...call, text: ' ' })).toMatchObject({ reason: 'textMissing' });
    expect(await refusal(people.community, { ...call, categoryId: 'x' })).toMatchObject({
      reason: 'categoryNotFound',
    });
    expect(
      await refusal(people.community, { ...call, receivedAt: '2018-10-29T09:30:00+08:00' }),
    ).toMatchObject({
      reason: 'receivedInFuture',
    });
  });

  test('a number that cannot be anybody’s is told before it is kept; other papers than cards are taken', async () => {
    const told = { code: 'INVALID_INPUT', reason: 'idNumberWrong', field: 'complainantIdNumber' };
    for (const complainantIdNumber of ['110105194912310021', '没有带', '123']) {
      expect(await refusal(people.community, { ...call, complainantIdNumber })).toMatchObject(told);
    }
    const officer = await registered(people.community, { ...call, complainantIdNumber: '北字第001234号' });
    expect(officer.complainant.idNumber).toBe('*********号');
    const without = await registered(people.community, { ...call, complainantIdNumber: null });
    expect(without.complainant.idNumber).toBeNull();
  });

  test('numbers are unique when many register at once', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => registered(people.community, call)));
    expect(new Set(many.map((one) => one.number)).size).toBe(20);
  });
});

test('a category that was retired is not chosen any more, and its cases go on', async () => {
  const { id, version } = await registered(people.community, {
    ...call,
    categoryId: categoryId('PARKING_FEES'),
  });
  const retire = (active: boolean) =>
    withClient(harness.database.adminUrl, (client) =>
      client.query('update case_category set active = $1 where id = $2', [
        active,
        categoryId('PARKING_FEES'),
      ]),
    );
  await retire(false);
  expect(await refusal(people.community, { ...call, categoryId: categoryId('PARKING_FEES') })).toMatchObject({
    reason: 'categoryNotFound',
  });
  const step = { id, version };
  const accepted = await harness.mutate(people.community, 'acceptCase', step, '{ case { state } }');
  expect(accepted.case.state).toBe('ACCEPTED');
  await retire(true);
});

describe('the complainant', () => {
  test('is masked in the type, sealed at rest, and found by number only by those who work on cases', async () => {
    const one = await registered(people.community, call);
    expect(one.complainant).toEqual({
      name: '欧阳**',
      phone: '138****8000',
      idNumber: '1101**********002X',
    });
    await withClient(harness.database.adminUrl, async (client) => {
      const { rows } = await client.query('select * from case_record where id = $1', [one.id]);
      expect(JSON.stringify(rows)).not.toMatch(/小明|13800138000|138 0013|19491231/);
    });
    expect(await found(people.community, { search: '+86 13800138000' })).toContain(one.id);
    expect(await found(people.community, { search: '１１０１０５１９４９１２３１００２Ｘ' })).toContain(
      one.id,
    );
    for (const search of ['13800138000', '11010519491231002X']) {
      expect(await found(people.analyst, { search })).toEqual([]);
      expect(await found(people.community2, { search })).toEqual([]);
    }
  });

  test('is revealed to whoever works on the case, for a reason, and that is logged', async () => {
    const one = await registered(people.community, call);
    const reveal = { id: one.id, reason: '回访' };
    expect(
      await harness.mutate(people.community, 'revealComplainant', reveal, '{ name phone idNumber }'),
    ).toEqual({ name: '欧阳小明', phone: '138 0013 8000', idNumber: '11010519491231002X' });
    const refused = (person: Person, reason = '回访') =>
      harness.refusal(person, 'revealComplainant', { id: one.id, reason });
    expect(await refused(people.analyst)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(people.hotline)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(people.community2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(people.community, ' ')).toMatchObject({ reason: 'reasonMissing' });
    const LOG =
      'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { action actorId details } } }';
    const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id: one.id });
    expect(casesAuditLog.nodes).toMatchObject([
      { action: 'revealComplainant', actorId: 'person-150271010027', details: { reason: '回访' } },
    ]);
  });
});

describe('before registering', () => {
  test('the deadline is shown and explained, an emergency’s in hours, a petition’s by its law', async () => {
    const PREVIEW = `query($input: DeadlinePreviewInput!) { deadlinePreview(input: $input) {
      clock dueOn dueAt state provisional explanation { rule amount unit from unrolledEnd rolled roll holidayName } } }`;
    const preview = async (input: object) =>
      (await harness.data<Answer>(people.community, PREVIEW, { input })).deadlinePreview;
    expect(await preview({ channel: 'CALL', categoryId: categoryId('RUBBISH') })).toMatchObject([
      { clock: 'ACCEPT', dueOn: '2018-10-30', explanation: { rule: 'hotline.accept', unit: 'WORKING_DAYS' } },
      { clock: 'TOTAL', dueOn: '2018-11-05', explanation: { rule: 'hotline.general', amount: 7 } },
    ]);
    expect(await preview({ channel: 'HOTLINE', urgency: 'EMERGENCY' })).toMatchObject([
      { clock: 'ACCEPT', dueAt: '2018-10-29T01:30:00.000Z' },
      {
        clock: 'TOTAL',
        dueAt: '2018-10-29T02:30:00.000Z',
        explanation: { rule: 'hotline.emergency', unit: 'HOURS' },
      },
    ]);
    expect(await preview({ channel: 'CALL', categoryId: categoryId('LIFT') })).toMatchObject([
      {},
      { dueAt: '2018-10-30T00:30:00.000Z', explanation: { rule: 'hotline.utilities', amount: 24 } },
    ]);
    expect(await preview({ channel: 'VISIT', receivedAt: '2026-01-31T10:00:00+08:00' })).toMatchObject([
      {
        dueOn: '2026-02-24',
        explanation: {
          rule: 'petition2022.article23',
          unrolledEnd: '2026-02-15',
          rolled: true,
          holidayName: '春节',
        },
      },
      { dueOn: '2026-04-01', explanation: { rule: 'petition2022.article34', rolled: false } },
    ]);
    expect(await preview({ channel: 'LETTER', receivedAt: '2026-12-20T10:00:00+08:00' })).toMatchObject([
      { provisional: true },
      { provisional: true },
    ]);
  });

  test('the category tree has two levels, and the calendar its notices', async () => {
    const { caseCategories } = await harness.data<Answer>(
      people.community,
      '{ caseCategories { key name nameEn children { key children { key } } } }',
    );
    expect(caseCategories).toHaveLength(10);
    expect(caseCategories[0]).toMatchObject({
      key: 'SANITATION',
      name: '环境卫生',
      children: expect.arrayContaining([{ key: 'RUBBISH', children: [] }]),
    });
    const { calendarDays } = await harness.data<Answer>(
      people.community,
      '{ calendarDays(year: 2018) { date type name source } }',
    );
    expect(calendarDays).toContainEqual({
      date: '2018-09-30',
      type: 'WORK',
      name: '国庆节',
      source: '国办发明电〔2017〕12号',
    });
  });
});
