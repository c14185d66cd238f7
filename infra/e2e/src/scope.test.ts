import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, signIn, visit } from './browser.ts';
import { DEMO_DISTRICT, type DemoDistrict } from './demo-district.ts';
import type { GraphResult } from './graph.ts';
import { askPortal, dataFromPortal } from './portal.ts';
import { startStack, type Stack } from './stack.ts';

/** What each department reaches through the platform's front door, and what the demo district says there. */

let stack: Stack;
let browser: Browser;
const sessions = new Map<string, BrowserContext>();

/** Where each account works. */
const DIVISIONS = {
  district: '150271000000',
  subdistrict: '150271010000',
  community: '150271010027',
  community2: '150271010001',
} as const;
type Account = keyof typeof DIVISIONS;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  for (const account of Object.keys(DIVISIONS)) {
    const visited = await visit(browser, stack);
    await signIn(visited, stack, account);
    sessions.set(account, visited.context);
  }
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const session = (account: Account) => sessions.get(account) as BrowserContext;
const ask = <Data>(account: Account, query: string, variables?: Record<string, unknown>) =>
  askPortal<Data>(session(account), stack.origin, query, variables);
const read = <Data>(account: Account, query: string, variables?: Record<string, unknown>) =>
  dataFromPortal<Data>(session(account), stack.origin, query, variables);
const reasons = ({ errors }: GraphResult<unknown>) =>
  (errors ?? []).map(({ extensions }) => extensions['code']);

interface Nodes {
  totalCount: number;
  nodes: { id: string; division: { code: string } }[];
}

/** One record of each kind that lies in 松石雅居's community, which is not community2's. */
interface Foreign {
  case: string;
  number: string;
  estate: string;
  star: string;
  division: string;
}

let foreign: Foreign;

beforeAll(async () => {
  const FIND = `query($there: String!) {
    cases(first: 1, filter: { divisionCode: { eq: $there }, estateId: { isNull: false } }) { nodes { id number estate { id } division { id } } }
    starAwards(first: 1, filter: { divisionCode: { eq: $there } }) { nodes { id } } }`;
  const found = await read<{
    cases: { nodes: { id: string; number: string; estate: { id: string }; division: { id: string } }[] };
    starAwards: { nodes: { id: string }[] };
  }>('district', FIND, { there: DIVISIONS.community });
  const [one] = found.cases.nodes;
  foreign = {
    case: one?.id ?? '',
    number: one?.number ?? '',
    estate: one?.estate.id ?? '',
    division: one?.division.id ?? '',
    star: found.starAwards.nodes[0]?.id ?? '',
  };
});

describe('a community reaches nothing of another community', () => {
  test('by id, with whichever field', async () => {
    const BY_ID = `query($case: ID!, $estate: ID!, $star: ID!) {
      case(id: $case) { id text } estate(id: $estate) { id name } starAward(id: $star) { id }
      caseNode: node(id: $case) { id } estateNode: node(id: $estate) { id } starNode: node(id: $star) { id }
      nodes(ids: [$case, $estate, $star]) { id } }`;
    const { case: _case, ...own } = await read<Record<string, unknown>>('community', BY_ID, { ...foreign });
    expect(_case).toMatchObject({ id: foreign.case });
    expect(own).toMatchObject({ estate: { id: foreign.estate }, starNode: { id: foreign.star } });
    expect(await read('community2', BY_ID, { ...foreign })).toEqual({
      case: null,
      estate: null,
      starAward: null,
      caseNode: null,
      estateNode: null,
      starNode: null,
      nodes: [null, null, null],
    });
  });

  test('by a list, whatever its filter', async () => {
    const LISTS = `query($cases: CaseFilter, $estates: EstateFilter, $stars: StarAwardFilter) {
      cases(first: 100, filter: $cases) { totalCount nodes { id division { code } } }
      estates(first: 100, filter: $estates) { totalCount nodes { id division { code } } }
      starAwards(first: 100, filter: $stars) { totalCount nodes { id division { code } } }
      collectivePetitions(first: 100) { totalCount nodes { id division { code } } } }`;
    const mine = await read<Record<string, Nodes>>('community2', LISTS);
    expect(Object.keys(mine)).toHaveLength(4);
    for (const { totalCount, nodes } of Object.values(mine)) {
      expect(totalCount).toBeGreaterThan(0);
      expect(new Set(nodes.map(({ division }) => division.code))).toEqual(new Set([DIVISIONS.community2]));
    }
    const there = { divisionCode: { startsWith: DIVISIONS.community } };
    const everywhere = { or: [there, { not: { divisionCode: { startsWith: DIVISIONS.community2 } } }] };
    for (const filters of [
      { cases: there, estates: there, stars: there },
      { cases: everywhere, estates: everywhere, stars: everywhere },
      {
        cases: { id: { eq: foreign.case } },
        estates: { id: { eq: foreign.estate } },
        stars: { id: { eq: foreign.star } },
      },
      { cases: { search: foreign.number }, estates: { search: '松石雅居' }, stars: { search: '松石雅居' } },
    ]) {
      const { cases, estates, starAwards } = await read<Record<string, Nodes>>('community2', LISTS, filters);
      const nothing = { totalCount: 0, nodes: [] };
      expect({ filters, cases, estates, starAwards }).toEqual({
        filters,
        cases: nothing,
        estates: nothing,
        starAwards: nothing,
      });
    }
  });

  test('along a path from what everybody may know: divisions and companies', async () => {
    const PATHS = `query($division: ID!, $case: ID!, $estate: ID!) {
      division(id: $division) { name
        estates(first: 100) { totalCount nodes { id cases { nodes { id } } } }
        areas { totalCount nodes { id } } }
      node(id: $division) { ... on Division { estates { totalCount } } }
      estate(id: $estate) { cases { nodes { id } } openCases star { id } }
      case(id: $case) { related { id } complainant { name } }
      propertyCompanies(first: 20) { nodes {
        estates(first: 20) { nodes { division { code } cases(first: 3) { nodes { division { code } } } } } } } }`;
    type Placed = { division: { code: string } };
    const answer = await read<{
      propertyCompanies: { nodes: { estates: { nodes: (Placed & { cases: { nodes: Placed[] } })[] } }[] };
    }>('community2', PATHS, { ...foreign });
    expect(answer).toMatchObject({
      division: { name: '科技路社区', estates: { totalCount: 0, nodes: [] }, areas: { totalCount: 0 } },
      node: { estates: { totalCount: 0 } },
      estate: null,
      case: null,
    });
    const estates = answer.propertyCompanies.nodes.flatMap((company) => company.estates.nodes);
    const reached = [...estates, ...estates.flatMap(({ cases }) => cases.nodes)].map(
      ({ division }) => division.code,
    );
    expect(new Set(reached)).toEqual(new Set([DIVISIONS.community2]));
  });

  test.each([DIVISIONS.community, DIVISIONS.subdistrict, DIVISIONS.district])(
    'by a summary: of %s it learns nothing',
    async (code) => {
      const SUMMARIES = `query($code: DivisionCode!) { division(code: $code) { caseSummary { accepted }
        registrySummary { completedEstates } ratingSummary { starRatedShare { numerator } } } }`;
      const refused = await ask<{ division: Record<string, null> }>('community2', SUMMARIES, { code });
      expect(refused.data?.division).toEqual({
        caseSummary: null,
        registrySummary: null,
        ratingSummary: null,
      });
      expect(reasons(refused)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    },
  );

  test('by the feeds of events', async () => {
    const FEEDS = `{ casesEvents(first: 500) { events { subjectId divisionCode } }
      estatesEvents(first: 500) { events { subjectId divisionCode } }
      ratingsEvents(first: 500) { events { subjectId divisionCode } } }`;
    type Feed = { events: { subjectId: string; divisionCode: string }[] };
    for (const { events } of Object.values(await read<Record<string, Feed>>('community2', FEEDS))) {
      expect(events.length).toBeGreaterThan(0);
      expect(new Set(events.map(({ divisionCode }) => divisionCode))).toEqual(
        new Set([DIVISIONS.community2]),
      );
    }
  });

  test('by a change', async () => {
    const REVEAL = `mutation($case: ID!) { revealComplainant(input: { id: $case, reason: "核实" }) { name phone } }`;
    expect(reasons(await ask('community2', REVEAL, { ...foreign }))).toEqual(['NOT_FOUND']);
    const VOID = `mutation($case: ID!) { voidCase(input: { id: $case, version: 1, note: "误登" }) { case { id } } }`;
    expect(reasons(await ask('community2', VOID, { ...foreign }))).toEqual(['NOT_FOUND']);
  });
});

test.each(['district', 'subdistrict', 'community', 'community2'] as const)(
  '%s sees the estates, stars and cases of its own division and no others',
  async (account) => {
    const LISTS = `{ estates(first: 100) { totalCount nodes { id division { code } } }
      starAwards(first: 100) { totalCount nodes { id division { code } } }
      cases(first: 100) { totalCount nodes { id division { code } } } }`;
    const here = DIVISIONS[account].replace(/0+$/, '');
    for (const [field, { totalCount, nodes }] of Object.entries(
      await read<Record<string, Nodes>>(account, LISTS),
    )) {
      expect(totalCount).toBeGreaterThan(0);
      expect({ field, outside: nodes.filter(({ division }) => !division.code.startsWith(here)) }).toEqual({
        field,
        outside: [],
      });
    }
  },
);

test('the doors between the services are not doors of the platform', async () => {
  for (const query of ['{ _entities(representations: []) { __typename } }', '{ _service { sdl } }']) {
    expect(reasons(await ask('district', query))).toEqual(['INVALID_INPUT']);
  }
});

test('the demo district has the figures of the published report', async () => {
  const district = await read<DemoDistrict>('district', DEMO_DISTRICT);
  const { registrySummary, caseSummary, ratingSummary } = district.division;
  const { modes, areaPerHousehold, ...registry } = registrySummary;
  expect(registry).toEqual({
    completedEstates: 77,
    floorArea: 530_000_000,
    households: 86_084,
    managementAreas: 8,
    committeeShare: { numerator: 29, denominator: 77 },
    managementCoverage: { numerator: 77, denominator: 77 },
    professionalCoverage: { numerator: 58, denominator: 77 },
  });
  expect((areaPerHousehold as { value: number }).value).toBeCloseTo(61.57, 2);
  const count = Object.fromEntries(modes.map((one) => [one.mode, one.count]));
  expect(count).toMatchObject({ PROPERTY_COMPANY: 58, QUASI: 13, NONE: 0 });
  expect(count['OWNING_UNIT']! + count['ENTRUSTED']! + count['SELF_MANAGED']!).toBe(6);
  expect(caseSummary).toEqual({
    accepted: 209,
    open: 8,
    resolutionRate: { numerator: 201, denominator: 209 },
    collectivePetitions: 15,
    collectiveOnTimeRate: { numerator: 15, denominator: 15 },
  });
  expect(ratingSummary).toEqual({ starRatedShare: { numerator: 51, denominator: 77 } });
  expect(district.named.nodes).toEqual([{ status: 'COMPLETED', division: { name: '科技路社区' } }]);
  expect(district.filed.totalCount).toBe(3);
  const area = (rows: { floorArea: number }[]) => rows.reduce((sum, row) => sum + row.floorArea, 0);
  expect(district.quasi.nodes).toHaveLength(13);
  expect(area(district.quasi.nodes)).toBe(30_000_000);
  expect(district.managementAreas.totalCount).toBe(8);
  expect(area(district.managementAreas.nodes)).toBe(30_000_000);
  expect(district.areas.nodes.flatMap(({ june }) => june)).toEqual([]);
  expect(district.areas.nodes.flatMap(({ july }) => july).length).toBeGreaterThan(0);
  const kinds = district.divisions.nodes.map(({ kind, level }) => kind ?? level);
  const byKind = Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]),
  );
  expect(byKind).toEqual({
    DISTRICT: 1,
    SUBDISTRICT: 2,
    TOWN: 1,
    RESIDENTS_COMMITTEE: 16,
    VILLAGE_COMMITTEE: 9,
  });
});
