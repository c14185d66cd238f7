import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { MAX_NUMBERS_PER_DAY, MAX_NUMBERS_PER_HOUR } from './number-lookup.ts';

const PHONE = '13800138000';
const ID_NUMBER = '11010519491231002X';

let harness: CasesHarness;
let atCommunity: Answer;
let passedUp: Answer;

beforeAll(async () => {
  harness = await casesHarness();
  const register = async (text: string) =>
    (
      await harness.mutate(
        people.community,
        'registerCase',
        {
          channel: 'CALL',
          estateId: estateId('松石雅居'),
          categoryId: categoryId('RUBBISH'),
          text,
          complainantName: '欧阳小明',
          complainantPhone: PHONE,
          complainantIdNumber: ID_NUMBER,
        },
        '{ case { id version } }',
      )
    ).case as Answer;
  atCommunity = await register('三号楼楼下垃圾堆了三天，没有人清运。');
  const other = await register('屋顶漏雨，物业一直不来修。');
  const accepted = (await harness.mutate(people.community, 'acceptCase', other, '{ case { id version } }'))
    .case;
  passedUp = (
    await harness.mutate(
      people.community,
      'passUpCase',
      { ...accepted, note: '请街道处理' },
      '{ case { id } }',
    )
  ).case as Answer;
});
afterAll(() => harness?.stop());
beforeEach(() => nextDay());

let day = 29;
/** Every test begins with nothing looked up. */
function nextDay(): void {
  const at = new Date(Date.UTC(2018, 9, day, 1, 30));
  day += 2;
  harness.clock.set(at.toISOString());
}

type Person = (typeof people)[keyof typeof people];

const SEARCH = 'query ($search: String!) { cases(filter: { search: $search }) { totalCount nodes { id } } }';
const found = async (person: Person, search: string): Promise<string[]> =>
  (await harness.data<Answer>(person, SEARCH, { search })).cases.nodes.map(({ id }: Answer) => id as string);

const likely = async (person: Person, input: object): Promise<Answer[]> =>
  (
    await harness.data<Answer>(
      person,
      'query ($input: PossibleDuplicatesInput!) { possibleDuplicates(input: $input) { reasons case { id } } }',
      { input },
    )
  ).possibleDuplicates as Answer[];

interface Line {
  outcome: string;
  actor: string;
  details: Record<string, unknown>;
}

/** What the audit log says of numbers since then. */
async function lines(): Promise<Line[]> {
  await harness.data(people.auditor, '{ casesAuditLog(first: 1) { nodes { action } } }');
  return withClient(harness.database.adminUrl, async (client) => {
    const { rows } = await client.query<Line>(
      `select outcome, actor_id as actor, details from audit_entry
       where action = 'lookUpNumber' and occurred_at = $1 order by position`,
      [harness.clock.now()],
    );
    return rows;
  });
}

const numbers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `138${String(from + index).padStart(8, '0')}`);

describe('a search by a person’s number', () => {
  test.each([PHONE, '+86 138-0013-8000', '１３８００１３８０００', ID_NUMBER])(
    'finds by %s the cases alone whose complainant may be revealed',
    async (number) => {
      expect(await found(people.community, number)).toEqual([atCommunity.id]);
      expect((await found(people.subdistrict, number)).sort()).toEqual([atCommunity.id, passedUp.id].sort());
      for (const person of [people.analyst, people.auditor, people.community2, people.hotline])
        expect(await found(person, number)).toEqual([]);
    },
  );

  test('stands in the log with who asked, masked; once for what one screen asks', async () => {
    await found(people.community, PHONE);
    await found(people.community, PHONE);
    await found(people.subdistrict, ID_NUMBER);
    await found(people.analyst, PHONE);
    await found(people.community, '垃圾');
    await found(people.community, '2018-000123');
    expect(await lines()).toEqual([
      {
        outcome: 'DONE',
        actor: people.community.subject,
        details: { purpose: 'SEARCH', kind: 'PHONE', number: '138****8000' },
      },
      {
        outcome: 'DONE',
        actor: people.subdistrict.subject,
        details: { purpose: 'SEARCH', kind: 'ID_NUMBER', number: '1101**********002X' },
      },
    ]);
  });

  test('cannot be asked often enough to read a mask, however it is packed', async () => {
    const ask = (search: readonly string[]) =>
      harness.ask(
        people.community,
        'query ($any: [CaseFilter!]!) { cases(filter: { or: $any }) { totalCount } }',
        { any: search.map((one) => ({ search: one })) },
      );
    // Many alternatives of one filter count one by one.
    expect((await ask(numbers(MAX_NUMBERS_PER_HOUR))).errors).toBeUndefined();
    const { errors } = await ask([PHONE]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      reason: 'numberLookups',
      params: { perHour: MAX_NUMBERS_PER_HOUR, perDay: MAX_NUMBERS_PER_DAY },
    });
    // And so do aliases; `not` and sorting tell no more than the rest.
    const aliases = numbers(3, 900).map(
      (number, index) => `a${index}: cases(filter: { search: "${number}" }) { totalCount }`,
    );
    const aliased = await harness.ask(people.community, `{ ${aliases.join(' ')} }`);
    expect(aliased.data ?? null).toBeNull();
    expect(aliased.errors?.[0]?.extensions?.['reason']).toBe('numberLookups');
    const not = await harness.ask(
      people.community,
      `{ cases(filter: { not: { search: "${PHONE}" } }) { totalCount } }`,
    );
    expect(not.errors?.[0]?.extensions?.['reason']).toBe('numberLookups');
    // What was asked already may be asked again, and others go on.
    expect((await ask(numbers(5))).errors).toBeUndefined();
    expect(await found(people.subdistrict, PHONE)).toHaveLength(2);
    const logged = await lines();
    const outcomes = logged
      .filter(({ actor }) => actor === people.community.subject)
      .map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'DONE')).toHaveLength(MAX_NUMBERS_PER_HOUR);
    expect(outcomes.filter((outcome) => outcome === 'REFUSED')).toHaveLength(1);
  });

  test('is limited by the day, too, and again free the day after', async () => {
    const start = harness.clock.now().getTime();
    let asked = 0;
    for (let hour = 0; asked < MAX_NUMBERS_PER_DAY; hour += 1) {
      harness.clock.set(new Date(start + hour * 3_600_000).toISOString());
      const count = Math.min(MAX_NUMBERS_PER_HOUR, MAX_NUMBERS_PER_DAY - asked);
      for (const number of numbers(count, asked)) await found(people.community, number);
      asked += count;
    }
    harness.clock.set(new Date(start + 20 * 3_600_000).toISOString());
    await expect(found(people.community, PHONE)).rejects.toThrow('numberLookups');
    harness.clock.set(new Date(start + 30 * 3_600_000).toISOString());
    expect(await found(people.community, PHONE)).toEqual([atCommunity.id]);
  });

  test('at once by many requests is counted exactly', async () => {
    const answers = await Promise.all(
      numbers(MAX_NUMBERS_PER_HOUR + 12).map((search) => harness.ask(people.community, SEARCH, { search })),
    );
    expect(answers.filter(({ errors }) => errors).length).toBe(12);
  });
});

describe('intake', () => {
  const complaint = { estateId: estateId('松石雅居'), text: '三号楼楼下的垃圾堆了三天没人清运' };

  test('is told of the same caller where it may reveal, logged; of estate and text always', async () => {
    expect(await likely(people.community, { ...complaint, complainantPhone: PHONE })).toEqual([
      { case: { id: atCommunity.id }, reasons: ['SAME_ESTATE', 'SIMILAR_TEXT', 'SAME_CALLER'] },
    ]);
    expect(await lines()).toMatchObject([{ details: { purpose: 'DUPLICATES', number: '138****8000' } }]);
    // The case at the subdistrict's desk is of the same caller and estate: a community is not told so.
    expect(
      (await likely(people.subdistrict, { ...complaint, complainantPhone: PHONE })).map(
        ({ case: { id } }) => id as string,
      ),
    ).toContain(passedUp.id);
  });

  test('goes on without the caller beyond the limit, and the log says so', async () => {
    for (const complainantPhone of numbers(MAX_NUMBERS_PER_HOUR))
      await likely(people.community, { ...complaint, complainantPhone });
    expect(await likely(people.community, { ...complaint, complainantPhone: PHONE })).toEqual([
      { case: { id: atCommunity.id }, reasons: ['SAME_ESTATE', 'SIMILAR_TEXT'] },
    ]);
    expect((await lines()).at(-1)).toMatchObject({ outcome: 'REFUSED', details: { purpose: 'DUPLICATES' } });
  });

  test('asks for final petitions under the same limit', async () => {
    const ask = (complainantPhone: string) =>
      harness.ask(
        people.community,
        'query ($input: FinalPetitionsInput!) { finalPetitions(input: $input) { id } }',
        {
          input: { estateId: complaint.estateId, complainantPhone },
        },
      );
    for (const number of numbers(MAX_NUMBERS_PER_HOUR)) await ask(number);
    expect((await ask(PHONE)).errors?.[0]?.extensions?.['reason']).toBe('numberLookups');
    expect(await lines()).toHaveLength(MAX_NUMBERS_PER_HOUR + 1);
  });
});

test('no filter, order or export column of cases reads what a mask hides', async () => {
  const type = async (name: string) =>
    (
      await harness.data<Answer>(
        people.analyst,
        'query ($name: String!) { __type(name: $name) { inputFields { name } enumValues { name } } }',
        { name },
      )
    ).__type as { inputFields: { name: string }[] | null; enumValues: { name: string }[] | null };
  const names = [
    ...((await type('CaseFilter')).inputFields ?? []),
    ...((await type('CaseOrderField')).enumValues ?? []),
  ];
  expect(names.length).toBeGreaterThan(10);
  expect(
    names.map(({ name }) => name).filter((name) => /complainant|phone|idNumber|^name$/i.test(name)),
  ).toEqual([]);
});

test('an export of a number’s cases writes what its asker may find, and is logged', async () => {
  const ask = async (person: Person) => {
    const { requestExport } = await harness.data<Answer>(
      person,
      'mutation ($input: RequestExportInput!) { requestExport(input: $input) { id } }',
      { input: { kind: 'CASE_LEDGER', format: 'CSV', filter: { search: PHONE } } },
    );
    await harness.subgraph.drainJobs();
    const { myExports } = await harness.data<Answer>(person, '{ myExports(first: 1) { id state done } }');
    expect(myExports[0].id).toBe(requestExport.id);
    return myExports[0] as Answer;
  };
  expect(await ask(people.community)).toMatchObject({ state: 'DONE', done: 1 });
  expect(await ask(people.subdistrict)).toMatchObject({ state: 'DONE', done: 2 });
  expect((await lines()).map(({ actor }) => actor)).toEqual(
    expect.arrayContaining([people.community.subject, people.subdistrict.subject]),
  );
});
