import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  COMMUNITY,
  estateId,
  people,
  staffId,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

type Person = (typeof people)[keyof typeof people];

const FIELDS = `id version state text location urgency dueOn category { id } estate { id } division { code }
  deadlines { clock dueOn state explanation { rule } } allowedActions { action allowed reason }
  events(last: 1) { nodes { type actorName note data } }`;

async function change(person: Person, mutation: string, input: object): Promise<Answer> {
  return (await harness.mutate(person, mutation, input, `{ case { ${FIELDS} } }`)).case;
}

function register(given: object = {}, person: Person = people.community): Promise<Answer> {
  return change(person, 'registerCase', {
    channel: 'HOTLINE',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾没有清运',
    ...given,
  });
}

function correct(person: Person, { id, version }: Answer, given: object): Promise<Answer> {
  return change(person, 'correctCase', { id, version, reason: '投诉人来电更正', ...given });
}

/** How far the roll-ups are from what counting the rows gives. */
function driftOfFigures(): Promise<number> {
  return withClient(harness.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ drift: number }>('select recount_case_figures(false) as drift');
    return rows[0]?.drift ?? -1;
  });
}

const due = (shown: Answer, clock: string) => shown.deadlines.find((one: Answer) => one.clock === clock);

test('what was written down is put right; who, what and why stand in the history of the case', async () => {
  const made = await register();
  const after = await correct(people.community, made, {
    text: ' 垃圾没有清运，已有三天 ',
    location: '3号楼',
  });
  expect(after).toMatchObject({ text: '垃圾没有清运，已有三天', location: '3号楼', dueOn: made.dueOn });
  expect(after.version).toBe(made.version + 1);
  expect(after.events.nodes).toEqual([
    {
      type: 'CORRECTED',
      actorName: 'community员',
      note: '投诉人来电更正',
      data: {
        corrections: [
          { field: 'text', from: '垃圾没有清运', to: '垃圾没有清运，已有三天' },
          { field: 'location', from: null, to: '3号楼' },
        ],
      },
    },
  ]);
  const { casesAuditLog } = await harness.data<Answer>(
    people.auditor,
    'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { changes { type fields { name before after isPersonal } } } } }',
    { id: made.id },
  );
  expect(casesAuditLog.nodes[0].changes).toEqual([
    {
      type: 'Case',
      fields: [
        { name: 'text', before: '垃圾没有清运', after: '垃圾没有清运，已有三天', isPersonal: false },
        { name: 'location', before: null, after: '3号楼', isPersonal: false },
      ],
    },
  ]);
  // What is the same already is no change, and no event.
  const same = await correct(people.community, after, { location: '3号楼' });
  expect(same.version).toBe(after.version);
  expect((await correct(people.community, after, { location: null })).location).toBeNull();
});

test('the clocks that run follow category and urgency, from where they started; those that stopped stay', async () => {
  const made = await register();
  expect(made.dueOn).toBe('2018-11-05');
  const { version } = await change(people.community, 'acceptCase', { id: made.id, version: made.version });
  harness.clock.set('2018-10-29T16:30:00+08:00');
  const complex = await correct(people.community, { ...made, version }, { urgency: 'COMPLEX' });
  expect(complex.dueOn).toBe('2018-11-13');
  expect(due(complex, 'TOTAL')).toMatchObject({
    dueOn: '2018-11-13',
    explanation: { rule: 'hotline.complex' },
  });
  expect(due(complex, 'ACCEPT')).toMatchObject({ state: 'MET' });
  expect(complex.events.nodes[0].data).toMatchObject({ dueFrom: '2018-11-05', dueTo: '2018-11-13' });

  const given = { assigneeId: staffId('community'), dueOn: '2018-11-12' };
  const assigned = await change(people.community, 'assignCase', {
    id: made.id,
    version: complex.version,
    ...given,
  });
  const utility = await correct(people.community, assigned, {
    categoryId: categoryId('HEATING'),
    urgency: 'NORMAL',
  });
  expect(utility).toMatchObject({ dueOn: '2018-10-30', category: { id: categoryId('HEATING') } });
  // Nobody's own date lies after the case's.
  expect(due(utility, 'HANDLE').dueOn).toBe('2018-10-30');
  expect(await driftOfFigures()).toBe(0);
});

test('a case of the subdistrict finds its estate, with everything that hangs on it; another division’s is refused', async () => {
  const made = await register({ estateId: undefined, divisionCode: SUBDISTRICT }, people.subdistrict);
  const placed = await correct(people.subdistrict, made, { estateId: estateId('松石雅居') });
  expect(placed).toMatchObject({ division: { code: COMMUNITY }, estate: { id: estateId('松石雅居') } });
  expect(placed.events.nodes[0].data.corrections).toEqual([
    { field: 'estateId', from: null, to: estateId('松石雅居'), fromName: null, toName: '松石雅居' },
  ]);
  const seen = await harness.data<Answer>(
    people.community,
    'query($id: ID!) { case(id: $id) { events { nodes { type } } deadlines { clock } } }',
    { id: made.id },
  );
  expect(seen.case.events.nodes).toHaveLength(2);
  expect(seen.case.deadlines.length).toBeGreaterThan(0);
  await expect(correct(people.subdistrict, placed, { estateId: estateId('友谊小区') })).rejects.toThrow(
    'estateOfAnotherDivision',
  );
  await expect(correct(people.subdistrict, placed, { estateId: estateId('火炬苑') })).rejects.toThrow(
    'estateNotFound',
  );
});

describe('refused', () => {
  const offered = ({ allowedActions }: Answer) =>
    allowedActions.find(({ action }: Answer) => action === 'CORRECT');

  test('without a reason, without a text, with an unknown category, on an older version', async () => {
    const made = await register();
    const attempt = (given: object) => correct(people.community, made, given);
    await expect(attempt({ text: '改', reason: ' ' })).rejects.toThrow('reasonMissing');
    await expect(attempt({ text: ' ' })).rejects.toThrow('textMissing');
    await expect(attempt({ categoryId: 'CaseCategory_unknown' })).rejects.toThrow('categoryNotFound');
    await attempt({ location: '3号楼' });
    await expect(attempt({ location: '4号楼' })).rejects.toThrow('versionConflict');
  });

  test('once the case is resolved or over, as the case itself says', async () => {
    const made = await register();
    expect(offered(made)).toEqual({ action: 'CORRECT', allowed: true, reason: null });
    const refused = await change(people.community, 'refuseCase', {
      id: made.id,
      version: made.version,
      note: '不属物业事项',
    });
    expect(offered(refused)).toMatchObject({ allowed: false, reason: 'notFromThisState' });
    await expect(correct(people.community, refused, { text: '改' })).rejects.toThrow('notFromThisState');
  });

  test('to whoever does not work on cases, or below the desk that has it, or outside', async () => {
    const made = await register();
    await expect(correct(people.analyst, made, { text: '改' })).rejects.toThrow('roleMissing');
    await expect(correct(people.community2, made, { text: '改' })).rejects.toThrow('notFound');
    await expect(correct(people.hotline, made, { text: '改' })).rejects.toThrow('departmentsOnly');
    const above = await register({}, people.subdistrict);
    await expect(correct(people.community, above, { text: '改' })).rejects.toThrow('notYourDesk');
    expect((await correct(people.district, above, { text: '改' })).text).toBe('改');
  });
});
