import { personOf, Role } from '@guanjia/kit';
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

const ON_DAYS = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on EstateOnDay { on managementMode company { id } } } }`;
const NEXT_DOOR = '150271010030';

const onDays = (of: { estateId: string; on: string }[]) => ({
  of: of.map((key) => ({ __typename: 'EstateOnDay', ...key })),
});

test('who managed estates on days takes as many statements for many as for one', async () => {
  const { estates } = await harness.data<{ estates: { nodes: { id: string }[] } }>(
    registrar,
    '{ estates(first: 50, filter: { managementMode: { eq: PROPERTY_COMPANY } }) { nodes { id } } }',
  );
  const keys = estates.nodes.map(({ id }, index) => ({ estateId: id, on: `2018-0${(index % 9) + 1}-15` }));
  await harness.data(registrar, ON_DAYS, onDays(keys.slice(0, 1)));
  const one = harness.subgraph.lastStatements;
  await harness.data(registrar, ON_DAYS, onDays(keys));
  expect(harness.subgraph.lastStatements).toBe(one);
});

test('of an estate that moved its old division reads of the days before, the new one of all, others nothing', async () => {
  const { estates } = await harness.data<{ estates: { nodes: { id: string; version: number }[] } }>(
    registrar,
    `query ($code: String) { estates(first: 1, filter: { divisionCode: { eq: $code }, managementMode: { eq: PROPERTY_COMPANY } }) {
      nodes { id version } } }`,
    { code: COMMUNITY },
  );
  const { id, version } = estates.nodes[0]!;
  const keys = onDays(['2018-10-30', '2018-11-04'].map((on) => ({ estateId: id, on })));
  const modes = async (code: string) => {
    const found = await harness.data<{ _entities: { managementMode: string | null }[] }>(
      personOf(code, [Role.HANDLER]),
      ON_DAYS,
      keys,
    );
    return found._entities.map(({ managementMode }) => managementMode);
  };
  expect(await modes(NEXT_DOOR)).toEqual([null, null]);
  await harness.data(
    registrar,
    'mutation ($input: MoveEstateInput!) { moveEstate(input: $input) { estate { id } } }',
    {
      input: { id, version, divisionCode: NEXT_DOOR, from: '2018-11-02' },
    },
  );
  expect(await modes(COMMUNITY)).toEqual(['PROPERTY_COMPANY', null]);
  expect(await modes(NEXT_DOOR)).toEqual(['PROPERTY_COMPANY', 'PROPERTY_COMPANY']);
  expect(await modes('150271020100')).toEqual([null, null]);
});
