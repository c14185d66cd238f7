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

describe('an area chief', () => {
  const ASSIGN = `mutation($input: AssignAreaChiefInput!) { assignAreaChief(input: $input) { areaChief { id version from to staffMember { account } }
    area { now: chiefs { tier staffMember { account } } before: chiefs(asOf: "2018-11-09") { tier } chiefHistory { totalCount } } } }`;

  test('is one for an area and tier at a time; replacing ends the time of the present one', async () => {
    const { area } = await harness.estateNamed('银河名都');
    const { staffMembers } = await harness.data<{ staffMembers: { nodes: Row[] } }>(
      registrar,
      '{ staffMembers(filter: { account: { in: ["community", "community2"] } }, orderBy: [{ field: DIVISION, direction: DESC }]) { nodes { id } } }',
    );
    const [own, foreign] = staffMembers.nodes.map((member) => member.id);
    const input = { areaId: area?.id, tier: 'COMMUNITY', staffMemberId: own, from: '2018-11-10' };
    expect(await harness.errorOf(ASSIGN, input)).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'areaChiefOverlap',
      field: 'from',
    });
    const { assignAreaChief } = await harness.data<{
      assignAreaChief: { areaChief: { from: string }; area: { before: unknown[] } };
    }>(registrar, ASSIGN, {
      input: { ...input, replacesPresent: true },
    });
    expect(assignAreaChief.areaChief).toMatchObject({
      from: '2018-11-10',
      to: null,
      staffMember: { account: 'community' },
    });
    expect(assignAreaChief.area.before).toHaveLength(3);
    expect(
      await harness.errorOf(ASSIGN, {
        ...input,
        from: '2019-01-01',
        staffMemberId: foreign,
        replacesPresent: true,
      }),
    ).toMatchObject({
      reason: 'areaChiefOtherDepartment',
    });
    expect(await harness.errorOf(ASSIGN, { ...input, tier: 'DISTRICT' })).toMatchObject({
      reason: 'areaChiefOtherDepartment',
    });
  });
});
