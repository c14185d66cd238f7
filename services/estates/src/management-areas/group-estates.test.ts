import type { EstateSaved } from '../events/payloads.ts';
import {
  COMMUNITY,
  registrar,
  registrarHarness,
  type RegistrarHarness,
} from '../testing/registrar-harness.ts';

let harness: RegistrarHarness;
beforeAll(async () => {
  harness = await registrarHarness();
});
afterAll(() => harness?.stop());

test('estates of one community are grouped once', async () => {
  const GROUP = `mutation($input: GroupEstatesInput!) { groupEstates(input: $input) { managementArea { name estateCount community { code } } } }`;
  const [one, other, far] = [
    await harness.estateNamed('科技嘉园'),
    await harness.estateNamed('紫荆苑'),
    await harness.estateNamed('友谊嘉园'),
  ];
  expect(await harness.errorOf(GROUP, { name: '合管', estateIds: [one.id, far.id] })).toMatchObject({
    reason: 'managementAreaManyCommunities',
  });
  const end = await harness.feedEnd();
  expect(
    await harness.data(registrar, GROUP, { input: { name: '合管', estateIds: [one.id, other.id] } }),
  ).toEqual({
    groupEstates: { managementArea: { name: '合管', estateCount: 2, community: { code: COMMUNITY } } },
  });
  const saved = (await harness.eventsAfter(end))
    .filter((event) => event.type === 'EstateSaved')
    .map((event) => event.data as EstateSaved);
  expect(saved.map((data) => data.managementAreaId !== null)).toEqual([true, true]);
  expect(await harness.errorOf(GROUP, { name: '合管二', estateIds: [one.id] })).toMatchObject({
    reason: 'estateGroupedAlready',
  });
});
