import { withClient } from '@guanjia/postgres';
import { caseScenes } from '../testing/case-scenes.ts';
import { casesHarness, people, staffId, type Answer, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;
const { run, register } = caseScenes(() => harness);

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

async function resolved(): Promise<Answer> {
  let one = await register();
  one = await run(people.community, 'acceptCase', { id: one.id, version: one.version });
  one = await run(people.community, 'assignCase', {
    id: one.id,
    version: one.version,
    assigneeId: staffId('community'),
    dueOn: '2018-11-01',
  });
  return run(people.community, 'resolveCase', { id: one.id, version: one.version, text: '已清运' });
}

/** Asked for by the community, approved by the subdistrict. */
async function voided({ id, version }: Answer): Promise<void> {
  const input = { id, version, note: '重复登记' };
  const asked = await harness.mutate(people.community, 'voidCase', input, '{ approval { id version } }');
  const decision = { ...asked.approval, decision: 'APPROVE' };
  const decided = await harness.mutate(people.subdistrict, 'decideApproval', decision, '{ case { state } }');
  expect(decided.case.state).toBe('VOIDED');
}

describe('after the result', () => {
  test('reopening is counted, undoes the resolution and starts the clocks anew', async () => {
    let one = await resolved();
    one = await run(people.community, 'recordFollowUp', {
      id: one.id,
      version: one.version,
      satisfaction: 'DISSATISFIED',
    });
    harness.clock.set('2018-11-08T10:00:00+08:00');
    one = await run(people.community, 'reopenCase', { id: one.id, version: one.version, note: '又堆满了' });
    expect(one).toMatchObject({
      state: 'REOPENED',
      reopenedCount: 1,
      resolution: null,
      followUp: null,
      assigneeName: null,
      dueOn: '2018-11-15',
    });
  });

  test('what was resolved on a date stays so for that date, whatever happens later', async () => {
    const one = await resolved();
    const count = async (standing: string) => {
      const LIST = `query($filter: CaseFilter) { cases(filter: $filter) { totalCount } }`;
      const filter = { id: { eq: one.id }, asOf: { on: '2018-10-29', standing } };
      return (await harness.data<Answer>(people.district, LIST, { filter })).cases.totalCount;
    };
    expect([await count('RESOLVED'), await count('OPEN')]).toEqual([1, 0]);
    harness.clock.set('2018-10-31T10:00:00+08:00');
    const again = await run(people.community, 'reopenCase', {
      id: one.id,
      version: one.version,
      note: '反复',
    });
    expect([await count('RESOLVED'), await count('RESOLVED_IN_TIME'), await count('OPEN')]).toEqual([
      1, 1, 0,
    ]);
    await voided(again);
    expect([await count('ACCEPTED'), await count('RESOLVED')]).toEqual([1, 1]);
  });

  test('a voided case leaves both parts of the rate, a withdrawn one ends with all clocks stopped', async () => {
    const one = await resolved();
    await voided(one);
    const two = await register();
    const gone = await run(people.community, 'withdrawCase', {
      id: two.id,
      version: two.version,
      note: '自行解决',
    });
    expect(gone.deadlines.map((deadline: Answer) => deadline.state)).toEqual(['STOPPED', 'STOPPED']);
    const LIST = `query($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }`;
    const accepted = await harness.data<Answer>(people.district, LIST, {
      filter: { asOf: { on: '2018-10-29', standing: 'ACCEPTED' } },
    });
    expect(accepted.cases.nodes.map((node: Answer) => node.id)).not.toContain(one.id);
  });

  test('an event can neither be changed nor taken away, not even by the service’s own role', async () => {
    await register();
    await withClient(harness.database.serviceUrl, async (client) => {
      await client.query(
        `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
      );
      await expect(client.query(`update case_event set note = 'x'`)).rejects.toThrow('permission denied');
      await expect(client.query('delete from case_event')).rejects.toThrow('permission denied');
      await expect(client.query('truncate case_event')).rejects.toThrow('permission denied');
    });
    await withClient(harness.database.adminUrl, async (client) => {
      await expect(client.query(`update case_event set note = 'x'`)).rejects.toThrow('append-only');
      await expect(client.query('delete from case_event')).rejects.toThrow('append-only');
    });
  });
});
