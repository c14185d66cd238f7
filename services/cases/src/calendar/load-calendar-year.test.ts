import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  estateId,
  people,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
const CASE = '{ id dueOn deadlines { clock dueOn provisional } }';
// A petition of 18 December 2026 must be accepted by 2 January 2027: a Saturday.
const MOVES = '{ examinedDeadlines movedDeadlines definiteDeadlines moves { number from to provisional } }';
const PREVIEW = `query($input: LoadCalendarYearInput!) { calendarYearPreview(input: $input) {
  added { date } changed { date name } removed { date } ... on CalendarYearPreview ${MOVES} } }`;
const load = (input: object) =>
  harness.mutate(administrator, 'loadCalendarYear', input, '{ year movedDeadlines }');
const YEARS = '{ calendarYears { year loaded waiting loadedBy daysOff daysWorked shipped } }';
const yearsOf = async (...wanted: number[]) => {
  const { calendarYears } = await harness.data<Answer>(people.district, YEARS);
  return calendarYears.filter(({ year }: Answer) => wanted.includes(year));
};
const newYear = {
  year: 2027,
  source: '国办发明电〔2026〕×号',
  days: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) => ({
    date,
    type: 'OFF',
    name: '元旦',
  })),
};

test('a loaded year makes provisional deadlines definite, moves what it must, and logs it', async () => {
  harness.clock.set('2026-12-18T10:00:00+08:00');
  const input = {
    channel: 'VISIT',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('ROOF'),
    text: '屋顶漏雨',
  };
  const registered = await harness.mutate(people.community, 'registerCase', input, `{ case ${CASE} }`);
  expect(registered.case).toMatchObject({
    dueOn: '2027-01-04',
    deadlines: [{ clock: 'ACCEPT', dueOn: '2027-01-04', provisional: true }],
  });

  expect(await harness.refusal(people.district, 'loadCalendarYear', newYear)).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'roleMissing',
  });
  expect(await yearsOf(2026, 2027)).toEqual([
    { year: 2027, loaded: false, waiting: 1, loadedBy: null, daysOff: 0, daysWorked: 0, shipped: false },
    { year: 2026, loaded: true, waiting: 0, loadedBy: null, daysOff: 33, daysWorked: 6, shipped: true },
  ]);
  const { calendarYearPreview } = await harness.data<Answer>(administrator, PREVIEW, { input: newYear });
  expect(calendarYearPreview).toMatchObject({
    removed: [],
    changed: [],
    examinedDeadlines: 1,
    movedDeadlines: 1,
    definiteDeadlines: 1,
    moves: [{ from: '2027-01-04', to: '2027-01-05', provisional: false }],
  });
  expect(calendarYearPreview.added).toHaveLength(4);
  expect(await load(newYear)).toEqual({ year: 2027, movedDeadlines: 1 });
  expect(await yearsOf(2027)).toMatchObject([
    { loaded: true, waiting: 0, loadedBy: administrator.name, daysOff: 4 },
  ]);

  const { id } = registered.case;
  const after = await harness.data<Answer>(people.community, `query($id: ID!) { case(id: $id) ${CASE} }`, {
    id,
  });
  expect(after.case).toMatchObject({
    dueOn: '2027-01-05',
    deadlines: [{ clock: 'ACCEPT', dueOn: '2027-01-05', provisional: false }],
  });
  const LOG = 'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { action details } } }';
  const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id });
  expect(casesAuditLog.nodes).toMatchObject([
    { action: 'loadCalendarYear', details: { clock: 'ACCEPT', from: '2027-01-04', to: '2027-01-05' } },
  ]);
  const { ruleChanges } = await harness.data<Answer>(
    people.district,
    '{ ruleChanges(first: 5) { kind year days moved by } }',
  );
  expect(ruleChanges).toEqual([
    { kind: 'CALENDAR_LOADED', year: 2027, days: 4, moved: 1, by: administrator.name },
  ]);
  expect(await load(newYear)).toMatchObject({ movedDeadlines: 0 });
});

test('a notice that takes New Year’s Eve along changes the December before, and a correction says so', async () => {
  const day = (date: string, name = '元旦') => ({ date, type: 'OFF', name });
  const input = { ...newYear, days: [day('2026-12-31'), day('2027-01-01', '新年')] };
  const { calendarYearPreview } = await harness.data<Answer>(administrator, PREVIEW, { input });
  expect(calendarYearPreview).toMatchObject({
    added: [{ date: '2026-12-31' }],
    changed: [{ date: '2027-01-01', name: '新年' }],
    removed: [{ date: '2027-01-02' }, { date: '2027-01-03' }, { date: '2027-01-04' }],
    moves: [{ from: '2027-01-05', to: '2027-01-04' }],
  });
  await load(input);
  const { calendarDays } = await harness.data<Answer>(
    people.community,
    '{ calendarDays(year: 2026) { date } }',
  );
  expect(calendarDays.at(-1)).toEqual({ date: '2026-12-31' });
});

test.each([
  ['days of another year', { year: 2028 }, 'calendarDaysNotOfYear'],
  ['a day that is given twice', { days: [newYear.days[0], newYear.days[0]] }, 'calendarDayTwice'],
  ['a year without its notice', { source: ' ' }, 'calendarSourceMissing'],
])('%s: refused, in the preview too', async (_what, wrong, reason) => {
  const input = { ...newYear, ...wrong };
  const { errors } = await harness.ask(administrator, PREVIEW, { input });
  const refused = await harness.refusal(administrator, 'loadCalendarYear', input);
  for (const extensions of [refused, errors?.[0]?.extensions]) {
    expect(extensions).toMatchObject({ code: 'INVALID_INPUT', reason });
  }
});

test('an administrator of a subdistrict, who sees a part of the deadlines only, loads no year', async () => {
  const below = personOf(SUBDISTRICT, [Role.ADMINISTRATOR]);
  expect(await harness.refusal(below, 'loadCalendarYear', newYear)).toMatchObject({
    reason: 'districtAdministratorsOnly',
  });
});
