import {
  registrar,
  registrarHarness,
  type RegistrarHarness,
  type Row,
} from '../testing/registrar-harness.ts';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

describe('a service contract', () => {
  const CREATE = `mutation($input: CreateServiceContractInput!) { createServiceContract(input: $input) { serviceContract { id version state from to endedOn
    estate { contracts(filter: { main: { eq: true } }) { nodes { id from endedOn endReason } } } } } }`;
  const END = `mutation($input: EndServiceContractInput!) { endServiceContract(input: $input) { serviceContract { state endedOn endReason } } }`;
  const terms = { feePerSquareMetreMonth: 120, serviceLevel: '二级' };

  test('follows one whose term is over, and stands alone', async () => {
    const { id: estateId, company } = await harness.estateNamed('荣泰花园');
    const companyId = company?.id;
    const { estate } = await harness.data<{ estate: { contracts: { nodes: { to: string }[] } } }>(
      registrar,
      'query($id: ID!) { estate(id: $id) { contracts(filter: { state: { in: [ACTIVE, OPEN_ENDED] } }) { nodes { to } } } }',
      { id: estateId },
    );
    const running = estate.contracts.nodes[0]?.to ?? '';
    expect(await harness.errorOf(CREATE, { estateId, companyId, from: running, ...terms })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'contractOverlap',
    });
    const from = `${Number(running.slice(0, 4)) + 1}-01-01`;
    const made = await harness.data<{
      createServiceContract: { serviceContract: { estate: { contracts: { nodes: { endedOn: string }[] } } } };
    }>(registrar, CREATE, { input: { estateId, companyId, from, ...terms } });
    expect(made.createServiceContract.serviceContract.estate.contracts.nodes.slice(0, 2)).toMatchObject([
      { from, endedOn: null },
      { endedOn: `${running.slice(0, 4)}-12-31`, endReason: 'FOLLOWED' },
    ]);
  });

  test('for a part of an estate may stand beside the main one, and ends with the agreed notice', async () => {
    const { id: estateId, company } = await harness.estateNamed('翠湖苑');
    const input = {
      estateId,
      companyId: company?.id,
      main: false,
      from: '2018-01-01',
      to: '2020-12-31',
      agreedNoticeDays: 30,
      ...terms,
    };
    const { createServiceContract } = await harness.data<{ createServiceContract: { serviceContract: Row } }>(
      registrar,
      CREATE,
      { input },
    );
    const { id, version } = createServiceContract.serviceContract;
    const end = { id, version, reason: 'OWNERS_DISMISS', noticeGivenOn: '2018-11-01' };
    expect(await harness.errorOf(END, { ...end, endsOn: '2018-11-30' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'contractNoticeTooShort',
      params: { needed: 30, given: 29, earliest: '2018-12-01' },
    });
    expect(await harness.data(registrar, END, { input: { ...end, endsOn: '2018-12-01' } })).toEqual({
      endServiceContract: {
        serviceContract: { state: 'ACTIVE', endedOn: '2018-12-01', endReason: 'OWNERS_DISMISS' },
      },
    });
  });
});
