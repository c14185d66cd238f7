import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  estateId,
  OTHER_COMMUNITY,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const administrator = personOf(DISTRICT, [Role.ADMINISTRATOR]);

/** A case of the estate 松石雅居 that was accepted. */
async function accepted(): Promise<Answer> {
  const input = {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾',
  };
  const shape = '{ case { id version } }';
  const registered = await harness.mutate(people.community, 'registerCase', input, shape);
  return (await harness.mutate(people.community, 'acceptCase', registered.case, shape)).case;
}

test('orders and objections that wait for a year are counted anew when it is loaded, with an audit entry each', async () => {
  harness.clock.set('2026-12-28T10:00:00+08:00');
  const { supervisionOrder } = await harness.mutate(
    people.subdistrict,
    'issueSupervisionOrder',
    { idempotencyKey: 'k1', caseId: (await accepted()).id, demand: '限期清运' },
    '{ supervisionOrder { id dueOn provisional } }',
  );
  const byHand = {
    idempotencyKey: 'k2',
    caseId: (await accepted()).id,
    demand: '限期清运',
    dueOn: '2027-01-04',
  };
  await harness.mutate(people.subdistrict, 'issueSupervisionOrder', byHand, '{ supervisionOrder { id } }');
  const transfer = { ...(await accepted()), note: '该处属友谊社区', divisionCode: OTHER_COMMUNITY };
  await harness.mutate(people.community, 'transferCase', transfer, '{ transfer { id } }');

  const dates = async () => {
    const ORDERS = '{ supervisionOrders(filter: { state: { eq: ISSUED } }) { nodes { dueOn provisional } } }';
    const TRANSFERS =
      '{ caseTransfers { nodes { objectionDueOn objectionProvisional objectionExplanation { rule } } } }';
    const { supervisionOrders } = await harness.data<Answer>(people.district, ORDERS);
    const { caseTransfers } = await harness.data<Answer>(people.community2, TRANSFERS);
    return {
      orders: supervisionOrders.nodes
        .map(({ dueOn, provisional }: Answer) => [dueOn, provisional])
        .toSorted(),
      objection: caseTransfers.nodes[0],
    };
  };
  const waiting = async () =>
    (await harness.data<Answer>(people.district, '{ calendarYears { year waiting } }')).calendarYears.find(
      ({ year }: Answer) => year === 2027,
    ).waiting;
  // Without the year, New Year’s Day is a Friday like another.
  expect(await dates()).toEqual({
    orders: [
      ['2027-01-04', false],
      ['2027-01-04', true],
    ],
    objection: {
      objectionDueOn: '2027-01-04',
      objectionProvisional: true,
      objectionExplanation: { rule: 'transfer.objection' },
    },
  });
  // The clocks of three accepted cases reach into it as well.
  const before = await waiting();
  const input = {
    year: 2027,
    source: '国办发明电〔2026〕×号',
    days: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map((date) => ({
      date,
      type: 'OFF',
      name: '元旦',
    })),
  };
  const { examinedDeadlines, moves } = await harness.mutate(
    administrator,
    'loadCalendarYear',
    input,
    '{ examinedDeadlines moves { limit from to provisional } }',
  );
  expect(examinedDeadlines).toBe(before);
  const moved = { from: '2027-01-04', to: '2027-01-06', provisional: false };
  expect(moves).toEqual(
    expect.arrayContaining([
      { limit: 'SUPERVISION_ORDER', ...moved },
      { limit: 'TRANSFER_OBJECTION', ...moved },
    ]),
  );
  expect(await waiting()).toBe(0);
  expect(await dates()).toMatchObject({
    // The date that somebody set by hand stays.
    orders: [
      ['2027-01-04', false],
      ['2027-01-06', false],
    ],
    objection: { objectionDueOn: '2027-01-06', objectionProvisional: false },
  });
  const LOG = 'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { action details } } }';
  for (const [id, details] of [
    [supervisionOrder.id, { from: '2027-01-04', to: '2027-01-06' }],
    [transfer.id, { clock: 'OBJECTION', from: '2027-01-04', to: '2027-01-06' }],
  ]) {
    const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id });
    expect(casesAuditLog.nodes).toMatchObject([{ action: 'loadCalendarYear', details }]);
  }
});
