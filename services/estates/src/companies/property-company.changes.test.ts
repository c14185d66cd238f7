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

describe('a property company', () => {
  const CREATE = `mutation($input: CreatePropertyCompanyInput!) { createPropertyCompany(input: $input) { propertyCompany { id version name creditCode phone } } }`;
  const UPDATE = `mutation($input: UpdatePropertyCompanyInput!) { updatePropertyCompany(input: $input) { propertyCompany { name version } } }`;

  test('is added with its checked credit code, once, and shows its telephone masked', async () => {
    const input = { name: '测试物业', creditCode: ' 9115 0271 1234 5678 xc', phone: '13847200123' };
    const { createPropertyCompany } = await harness.data<{ createPropertyCompany: { propertyCompany: Row } }>(
      registrar,
      CREATE,
      { input },
    );
    expect(createPropertyCompany.propertyCompany).toMatchObject({
      creditCode: '9115027112345678XC',
      phone: '138****0123',
    });
    expect(await harness.errorOf(CREATE, input)).toMatchObject({
      code: 'ALREADY_EXISTS',
      reason: 'creditCodeTaken',
      field: 'creditCode',
    });
    const { id, version } = createPropertyCompany.propertyCompany;
    expect(
      await harness.data(registrar, UPDATE, { input: { id, version, name: '测试物业服务' } }),
    ).toMatchObject({
      updatePropertyCompany: { propertyCompany: { name: '测试物业服务', version: version + 1 } },
    });
  });

  test('with a code that does not hold is refused with the reason', async () => {
    expect(await harness.errorOf(CREATE, { name: '测试', creditCode: '911502710000000005' })).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'creditCodeWrongCheckCharacter',
      field: 'creditCode',
      params: { expected: '4' },
    });
    const { checkCreditCode } = await harness.data(
      registrar,
      '{ checkCreditCode(code: "91150271000000000４") { valid normalised reason } }',
    );
    expect(checkCreditCode).toEqual({ valid: true, normalised: '911502710000000004', reason: null });
  });
});
