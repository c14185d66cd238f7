import { personOf, Role } from '@guanjia/kit';
import {
  COMMUNITY,
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

test('a person is added to an own department only, and an account names one person', async () => {
  const SAVE = `mutation($input: SaveStaffMemberInput!) { saveStaffMember(input: $input) { staffMember { id version tier phone active roles } } }`;
  const input = {
    name: '赵新',
    account: 'zhao-xin',
    department: '科技路社区居民委员会',
    divisionCode: COMMUNITY,
    roles: ['HANDLER', 'HANDLER'],
    phone: '0472-5912345',
  };
  const { saveStaffMember } = await harness.data<{ saveStaffMember: { staffMember: Row } }>(registrar, SAVE, {
    input,
  });
  expect(saveStaffMember.staffMember).toMatchObject({
    tier: 'COMMUNITY',
    roles: ['HANDLER'],
    active: true,
    phone: expect.stringMatching(/^\*+\d{2}$/),
  });
  expect(await harness.errorOf(SAVE, input)).toMatchObject({
    code: 'ALREADY_EXISTS',
    reason: 'accountTaken',
  });
  const { id, version } = saveStaffMember.staffMember;
  const left = await harness.data(registrar, SAVE, { input: { ...input, id, version, active: false } });
  expect(left).toMatchObject({ saveStaffMember: { staffMember: { active: false, version: version + 1 } } });
  const elsewhere = personOf('150271010001', [Role.REGISTRAR]);
  expect(await harness.errorOf(SAVE, { ...input, account: 'x' }, elsewhere)).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'outsideDivision',
  });
  expect(
    await harness.errorOf(
      SAVE,
      { ...input, id, version: version + 1, divisionCode: '150271010001' },
      elsewhere,
    ),
  ).toMatchObject({ code: 'NOT_FOUND' });
});
