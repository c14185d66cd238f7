import type { ManagementChanged } from '../events/payloads.ts';
import { registrar, registrarHarness, type RegistrarHarness } from '../testing/registrar-harness.ts';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

describe('who manages an estate', () => {
  const CHANGE = `mutation($input: ChangeManagementModeInput!) { changeManagementMode(input: $input) { estate { id version
    before: company(asOf: "2018-10-31") { id } after: company(asOf: "2018-11-01") { id } managementMode(asOf: "2018-11-01")
    managementHistory { totalCount nodes { from to company { id } } } } } }`;

  test('is answered for any day, before and after a change', async () => {
    const end = await harness.feedEnd();
    const { id, version, company } = await harness.estateNamed('松石雅居');
    const { company: other } = await harness.estateNamed('恒和名苑');
    const companyId =
      other?.id === company?.id ? (await harness.estateNamed('盛唐华府')).company?.id : other?.id;
    const input = { id, version, mode: 'PROPERTY_COMPANY', companyId, from: '2018-11-01' };
    const { changeManagementMode } = await harness.data<{
      changeManagementMode: { estate: { managementHistory: { nodes: unknown[] } } };
    }>(registrar, CHANGE, { input });
    expect(changeManagementMode.estate).toMatchObject({
      before: { id: company?.id },
      after: { id: companyId },
      managementMode: 'PROPERTY_COMPANY',
    });
    expect(changeManagementMode.estate.managementHistory.nodes.slice(0, 2)).toMatchObject([
      { from: '2018-11-01', to: null, company: { id: companyId } },
      { to: '2018-10-31', company: { id: company?.id } },
    ]);
    const [event] = await harness.eventsAfter(end);
    expect(event).toMatchObject({ type: 'ManagementChanged', subjectId: id });
    const data = event?.data as ManagementChanged;
    expect(data.companyId).toBe(companyId);
    expect(data.history.at(-1)).toEqual({
      mode: 'PROPERTY_COMPANY',
      companyId,
      from: '2018-11-01',
      to: null,
    });
    expect(data.history.map((span) => span.from)).toEqual(data.history.map((span) => span.from).sort());
  });

  test('is refused when a period shares a day with another, or names a company wrongly', async () => {
    const { id, version, company } = await harness.estateNamed('星光里');
    const change = { id, version, mode: 'PROPERTY_COMPANY', companyId: company?.id };
    expect(await harness.errorOf(CHANGE, { ...change, from: '2001-01-01', to: '2018-01-01' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'managementOverlap',
      field: 'from',
    });
    expect(
      await harness.errorOf(CHANGE, { id, version, mode: 'PROPERTY_COMPANY', from: '2018-11-01' }),
    ).toMatchObject({ reason: 'managementCompanyMissing' });
    expect(
      await harness.errorOf(CHANGE, { ...change, mode: 'SELF_MANAGED', from: '2018-11-01' }),
    ).toMatchObject({
      reason: 'managementCompanySpare',
    });
    expect(await harness.errorOf(CHANGE, { ...change, from: '2018-11-02', to: '2018-11-01' })).toMatchObject({
      reason: 'spanEmpty',
    });
    expect(await harness.errorOf(CHANGE, { ...change, id: 'Estate_none', from: '2018-11-02' })).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
  });
});
