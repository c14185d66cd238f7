import { personOf, Role } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import type { RatingsWithDemo } from '../testing/ratings-demo.fixture.ts';
import { DISTRICT, estates } from '../testing/registry.fixture.ts';
import { starOn } from './star.rules.ts';
import type { StarAwardFacts, StarChange } from './star.rules.ts';

const registrar = personOf(DISTRICT, [Role.REGISTRAR]);
let ratings: RatingsWithDemo;
let schemeId: string;
/** An estate that never had a star. */
let bare: string;
let another: string;

beforeAll(async () => {
  ratings = await ratingsWithDemo();
  type Found = { ratingSchemes: { nodes: { id: string }[] } };
  ({ id: schemeId } = (
    await ratings.data<Found>(registrar, '{ ratingSchemes { nodes { id } } }')
  ).ratingSchemes.nodes[0]!);
  const of = estates
    .filter((each) => each.status === 'COMPLETED')
    .map(({ id }) => ({ __typename: 'Estate', id }));
  type Histories = { _entities: { starHistory: { totalCount: number } }[] };
  const { _entities } = await ratings.data<Histories>(
    registrar,
    `query($of: [_Any!]!) { _entities(representations: $of) { ... on Estate { starHistory { totalCount } } } }`,
    { of },
  );
  const without = of.filter((_, place) => _entities[place]!.starHistory.totalCount === 0);
  [bare, another] = without.map(({ id }) => id) as [string, string];
});
afterAll(() => ratings?.stop());

const AWARD = `mutation($input: AwardStarInput!) { awardStar(input: $input) { starAward { id version level status plaqueNumber plaqueState } } }`;
const CHANGE = `mutation($input: ChangeStarInput!) { changeStar(input: $input) { starAward { id version level status plaqueNumber plaqueState } } }`;
const INSPECT = `mutation($input: InspectPlaqueInput!) { inspectPlaque(input: $input) { starAward { plaqueState inspections { totalCount nodes { inspectedOn recordedBy } } } } }`;
const STAR = `query($of: [_Any!]!, $on: LocalDate!) { _entities(representations: $of) { ... on Estate { star(asOf: $on) { level plaqueNumber } } } }`;

type Award = {
  id: string;
  version: number;
  level: number;
  status: string;
  plaqueNumber: string;
  plaqueState: string;
};

function award(given: object = {}) {
  const input = {
    estateId: bare,
    schemeId,
    level: 3,
    plaqueNumber: 'T-1',
    awardedOn: '2017-12-01',
    validUntil: '2020-11-30',
    ...given,
  };
  return ratings.ask(registrar, AWARD, { input });
}

function refusal(answer: { errors?: readonly { extensions: Record<string, unknown> }[] }) {
  const { code, reason, field } = answer.errors?.[0]?.extensions ?? {};
  return [code, reason, field];
}

async function starAt(estateId: string, on: string): Promise<unknown> {
  const { _entities } = await ratings.data<{ _entities: { star: unknown }[] }>(registrar, STAR, {
    of: [{ __typename: 'Estate', id: estateId }],
    on,
  });
  return _entities[0]!.star;
}

test('a star is awarded, downgraded, revoked and reissued, and is answered for every day of it', async () => {
  const first = await ratings.data<{ awardStar: { starAward: Award } }>(registrar, AWARD, {
    input: {
      idempotencyKey: 'a',
      estateId: bare,
      schemeId,
      level: 3,
      plaqueNumber: 'T-1',
      awardedOn: '2017-12-01',
      validUntil: '2020-11-30',
    },
  });
  expect(first.awardStar.starAward).toMatchObject({ level: 3, status: 'VALID', plaqueState: 'ISSUED' });
  const { id } = first.awardStar.starAward;
  let { version } = first.awardStar.starAward;
  const change = async (given: object) => {
    const { changeStar } = await ratings.data<{ changeStar: { starAward: Award } }>(registrar, CHANGE, {
      input: { id, version, reason: '复核', ...given },
    });
    ({ version } = changeStar.starAward);
    return changeStar.starAward;
  };
  expect(await change({ kind: 'DOWNGRADED', on: '2018-03-01', level: 2 })).toMatchObject({
    level: 2,
    status: 'VALID',
  });
  expect(await change({ kind: 'REVOKED', on: '2018-06-01' })).toMatchObject({
    status: 'REVOKED',
    plaqueState: 'REVOKED',
  });
  expect(await change({ kind: 'REISSUED', on: '2018-09-01', level: 1, plaqueNumber: 'T-2' })).toMatchObject({
    level: 1,
    status: 'VALID',
    plaqueNumber: 'T-2',
    plaqueState: 'REISSUED',
  });
  expect(await starAt(bare, '2017-11-30')).toBeNull();
  expect(await starAt(bare, '2018-02-28')).toEqual({ level: 3, plaqueNumber: 'T-1' });
  expect(await starAt(bare, '2018-03-01')).toEqual({ level: 2, plaqueNumber: 'T-1' });
  expect(await starAt(bare, '2018-06-01')).toBeNull();
  expect(await starAt(bare, '2018-09-01')).toEqual({ level: 1, plaqueNumber: 'T-2' });
  expect(await starAt(bare, '2020-11-30')).toEqual({ level: 1, plaqueNumber: 'T-2' });
  expect(await starAt(bare, '2020-12-01')).toBeNull();

  const feed = await ratings.data<{
    ratingsEvents: { events: { type: string; subjectId: string; data: { periods: object[] } }[] };
  }>(registrar, '{ ratingsEvents(first: 500) { events { type subjectId data } } }');
  const told = feed.ratingsEvents.events.filter((event) => event.subjectId === id);
  expect(told.map((event) => event.type)).toEqual([
    'StarAwarded',
    'StarChanged',
    'StarChanged',
    'StarChanged',
  ]);
  expect(told.at(-1)!.data.periods).toHaveLength(3);

  const stale = await ratings.ask(registrar, CHANGE, {
    input: { id, version: 1, kind: 'REVOKED', on: '2018-10-01', reason: '迟到' },
  });
  expect(refusal(stale)).toEqual(['VERSION_CONFLICT', 'versionConflict', 'version']);
  const future = await ratings.ask(registrar, CHANGE, {
    input: { id, version, kind: 'REVOKED', on: '2018-10-30', reason: '将来' },
  });
  expect(refusal(future)).toEqual(['RULE_VIOLATED', 'dateInFuture', 'on']);
  const higher = await ratings.ask(registrar, CHANGE, {
    input: { id, version, kind: 'REISSUED', on: '2018-10-01', level: 2, plaqueNumber: 'T-3', reason: '升级' },
  });
  expect(refusal(higher)).toEqual(['RULE_VIOLATED', 'starLevelNotHigher', 'level']);
});

test('the same key gives one award; a second star at the same time, or a used plaque, is refused', async () => {
  const given = { estateId: another, plaqueNumber: 'U-1', level: 1, idempotencyKey: 'once' };
  const [one, two] = await Promise.all([award(given), award(given)]);
  expect(one.errors).toBeUndefined();
  expect(two).toEqual(one);
  expect(
    refusal(
      await award({
        estateId: another,
        plaqueNumber: 'U-2',
        awardedOn: '2020-11-30',
        validUntil: '2021-11-30',
      }),
    ),
  ).toEqual(['ALREADY_EXISTS', 'starHeldAlready', 'awardedOn']);
  expect(
    refusal(
      await award({
        estateId: another,
        plaqueNumber: 'U-1',
        awardedOn: '2020-12-01',
        validUntil: '2021-11-30',
      }),
    ),
  ).toEqual(['ALREADY_EXISTS', 'plaqueNumberUsed', 'plaqueNumber']);
  const after = await award({
    estateId: another,
    plaqueNumber: 'U-3',
    awardedOn: '2020-12-01',
    validUntil: '2021-11-30',
  });
  expect(after.errors).toBeUndefined();
});

test.each<[string, object, unknown[]]>([
  ['a level outside the scale', { level: 4 }, ['RULE_VIOLATED', 'starLevelNotInScale', 'level']],
  [
    'a term that ends before it begins',
    { validUntil: '2017-11-30' },
    ['RULE_VIOLATED', 'starTermInvalid', 'validUntil'],
  ],
  [
    'an estate that is not completed',
    { estateId: estates[77]!.id },
    ['RULE_VIOLATED', 'estateNotCompleted', 'estateId'],
  ],
  [
    'an unknown estate',
    { estateId: 'Estate_00000000000000000000000000000000' },
    ['NOT_FOUND', 'notFound', undefined],
  ],
])('%s is refused', async (_case, given, expected) => {
  expect(refusal(await award({ plaqueNumber: 'V-1', ...given }))).toEqual(expected);
});

test('only the district’s rating office awards; a plaque is inspected by the subdistrict too, not before it hangs', async () => {
  const input = {
    estateId: bare,
    schemeId,
    level: 1,
    plaqueNumber: 'W-1',
    awardedOn: '2018-01-01',
    validUntil: '2018-12-31',
  };
  for (const caller of [personOf(DISTRICT, [Role.ANALYST]), personOf('150271010000', [Role.SUPERVISOR])]) {
    const answer = await ratings.ask(caller, AWARD, { input });
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  }
  type Found = { starAwards: { nodes: { id: string }[] } };
  const { starAwards } = await ratings.data<Found>(
    registrar,
    `{ starAwards(first: 1, filter: { valid: { eq: true }, divisionCode: { startsWith: "150271010" } }) { nodes { id } } }`,
  );
  const id = starAwards.nodes[0]!.id;
  const street = personOf('150271010000', [Role.HANDLER]);
  const inspected = await ratings.data<{ inspectPlaque: { starAward: object } }>(street, INSPECT, {
    input: { id, hung: true, intact: false, correct: true, note: '边角破损' },
  });
  expect(inspected.inspectPlaque.starAward).toMatchObject({
    plaqueState: 'DAMAGED',
    inspections: { nodes: expect.arrayContaining([{ inspectedOn: '2018-10-29', recordedBy: '测试人员' }]) },
  });
  const early = await ratings.ask(street, INSPECT, {
    input: { id, inspectedOn: '2010-01-01', hung: true, intact: true, correct: true },
  });
  expect(refusal(early)).toEqual(['RULE_VIOLATED', 'plaqueNotHeld', 'inspectedOn']);
});

test('the list over all awards says of every day what the rule says', async () => {
  await withClient(ratings.database.adminUrl, async (client) => {
    const { rows: awards } = await client.query<StarAwardFacts & { id: string }>(
      `select id, level, plaque_number as "plaqueNumber", awarded_on::text as "awardedOn", valid_until::text as "validUntil" from star_award`,
    );
    const { rows: changes } = await client.query<StarChange & { awardId: string }>(
      `select award_id as "awardId", kind, changed_on::text as "on", level, plaque_number as "plaqueNumber" from star_change order by place`,
    );
    for (const date of [
      '2016-12-19',
      '2017-12-18',
      '2018-05-13',
      '2018-06-01',
      '2018-07-01',
      '2018-10-29',
      '2021-06-30',
    ]) {
      const { rows } = await client.query(
        `select id, status, level, plaque_number as "plaqueNumber" from star_awards_on($1) order by id`,
        [date],
      );
      const expected = awards
        .map((each) => ({
          id: each.id,
          ...starOn(
            each,
            changes.filter((change) => change.awardId === each.id),
            date,
          ),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(rows).toEqual(expected);
    }
  });
});

test('lists can be ordered and paged by level, number and date', async () => {
  for (const field of ['AWARDED_ON', 'VALID_UNTIL', 'LEVEL', 'PLAQUE_NUMBER']) {
    type Page = {
      starAwards: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    const seen = new Set<string>();
    let after: string | undefined;
    for (let more = true; more;) {
      const { starAwards }: Page = await ratings.data<Page>(
        registrar,
        `query($orderBy: [StarAwardOrder!], $after: String) { starAwards(first: 25, orderBy: $orderBy, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { orderBy: [{ field, direction: 'DESC' }], after },
      );
      for (const { id } of starAwards.nodes) seen.add(id);
      more = starAwards.pageInfo.hasNextPage;
      after = starAwards.pageInfo.endCursor;
    }
    expect(seen.size).toBe(59);
  }
});
