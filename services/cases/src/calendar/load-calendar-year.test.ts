import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
}, 60_000);
afterAll(() => harness?.stop());

const CASE = '{ id dueOn deadlines { clock dueOn provisional } }';
const LOAD =
  'mutation($input: LoadCalendarYearInput!) { loadCalendarYear(input: $input) { year movedDeadlines } }';
// A petition of 18 December 2026 must be accepted by 2 January 2027: a Saturday.
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
  const REGISTER = `mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case ${CASE} } }`;
  const { registerCase } = await harness.data<Answer>(people.community, REGISTER, { input });
  expect(registerCase.case).toMatchObject({
    dueOn: '2027-01-04',
    deadlines: [{ clock: 'ACCEPT', dueOn: '2027-01-04', provisional: true }],
  });

  const { errors } = await harness.ask(people.district, LOAD, { input: newYear });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'roleMissing' });
  const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
  expect(await harness.data(administrator, LOAD, { input: newYear })).toEqual({
    loadCalendarYear: { year: 2027, movedDeadlines: 1 },
  });

  const { id } = registerCase.case;
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
  expect(await harness.data(administrator, LOAD, { input: newYear })).toMatchObject({
    loadCalendarYear: { movedDeadlines: 0 },
  });
});

test('days of another year are refused', async () => {
  const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);
  const { errors } = await harness.ask(administrator, LOAD, { input: { ...newYear, year: 2028 } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'calendarDaysNotOfYear' });
});
