import { withClient } from '@guanjia/postgres';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from './cases-harness.ts';

let harness: CasesHarness;
let foreign: Answer[];
/** Of the same estate, and handed over to the officer's own community: no other community's any more. */
let transferred: string[];

beforeAll(async () => {
  harness = await casesHarness();
  await harness.subgraph.loadDemo();
  const LIST = `{ cases(filter: { estateId: { eq: "${estateId('友谊小区')}" } }, first: 100) {
    nodes { id number sourceNumber division { code } collectivePetition { id } } } }`;
  const { nodes } = (await harness.data<Answer>(people.district, LIST)).cases;
  foreign = nodes.filter((one: Answer) => one.division.code !== COMMUNITY);
  transferred = nodes.filter((one: Answer) => one.division.code === COMMUNITY).map((one: Answer) => one.id);
});
afterAll(() => harness?.stop());

const ask = (query: string, variables?: Record<string, unknown>) =>
  harness.data<Answer>(people.community, query, variables);

describe('a community officer reaches no other community’s case', () => {
  test('by list, filter or search', async () => {
    expect(foreign.length).toBeGreaterThan(10);
    const LIST = `query($filter: CaseFilter) { cases(filter: $filter, first: 100) { totalCount nodes { id division { code } } } }`;
    const { cases } = await ask(LIST);
    expect(cases.totalCount).toBeGreaterThan(10);
    expect(new Set(cases.nodes.map((node: Answer) => node.division.code))).toEqual(new Set([COMMUNITY]));
    for (const filter of [
      { estateId: { eq: estateId('友谊小区') } },
      { divisionCode: { startsWith: '150271010001' } },
      { id: { in: foreign.map((one) => one.id) } },
      { search: foreign[0].number },
      { search: '友谊小区' },
      { or: [{ id: { eq: foreign[0].id } }, { not: { id: { isNull: false } } }] },
    ]) {
      const { totalCount, nodes } = (await ask(LIST, { filter })).cases;
      const ids: string[] = nodes.map((node: Answer) => node.id);
      expect(ids.filter((id) => !transferred.includes(id))).toEqual([]);
      expect(totalCount).toBe(ids.length);
    }
  });

  test('by id, by reference, or along a path', async () => {
    expect(await ask('query($id: ID!) { case(id: $id) { id } }', { id: foreign[0].id })).toEqual({
      case: null,
    });
    const ENTITIES = `query($of: [_Any!]!) { _entities(representations: $of) {
      ... on Case { id } ... on CollectivePetition { id }
      ... on Estate { openCases cases { totalCount } openCasesByAge { count } } } }`;
    const petition = foreign.find((one) => one.collectivePetition).collectivePetition;
    const { _entities } = await ask(ENTITIES, {
      of: [
        { __typename: 'Case', id: foreign[0].id },
        { __typename: 'CollectivePetition', id: petition.id },
        { __typename: 'Estate', id: estateId('友谊小区') },
      ],
    });
    expect(_entities.slice(0, 2)).toEqual([null, null]);
    expect(_entities[2]).toEqual({
      openCases: 0,
      cases: { totalCount: transferred.length },
      openCasesByAge: [{ count: 0 }, { count: 0 }, { count: 0 }, { count: 0 }],
    });
    const RELATED = '{ cases(first: 100) { nodes { related(first: 20) { division { code } } } } }';
    const related = (await ask(RELATED)).cases.nodes.flatMap((node: Answer) => node.related);
    expect(new Set(related.map((one: Answer) => one.division.code))).toEqual(new Set([COMMUNITY]));
  });

  test('by summary: a division beside or above is refused, and the refusal is audited', async () => {
    const SUMMARY = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { caseSummary { accepted } } } }`;
    const of = [COMMUNITY, '150271010001', '150271010000', DISTRICT].map((code) => ({
      __typename: 'Division',
      code,
    }));
    const { data, errors } = await harness.ask(people.community, SUMMARY, { of });
    const summaries = (data as Answer)._entities.map((one: Answer) => one.caseSummary);
    expect(summaries[0].accepted).toBeGreaterThan(10);
    expect(summaries.slice(1)).toEqual([null, null, null]);
    expect(errors?.map((error) => error.extensions['reason'])).toEqual(Array(3).fill('divisionOutOfScope'));
    const LOG = '{ casesAuditLog(first: 1) { nodes { outcome details } } }';
    const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG);
    expect(casesAuditLog.nodes).toMatchObject([
      { outcome: 'REFUSED', details: { reason: 'divisionOutOfScope' } },
    ]);
  });

  test('by a claim about the whole district', async () => {
    const CLAIM = `query($of: [_Any!]!) { _entities(representations: $of) { ... on PublishedClaim { caseReconciliation { answer } } } }`;
    const claim = { __typename: 'PublishedClaim', id: 'claim', metric: 'resolutionRate', asOf: '2018-10-28' };
    const of = [COMMUNITY, DISTRICT].map((code) => ({
      ...claim,
      division: { __typename: 'Division', code },
    }));
    const { data, errors } = await harness.ask(people.community, CLAIM, { of });
    const [own, all] = (data as Answer)._entities;
    expect(own.caseReconciliation).not.toBeNull();
    expect(all.caseReconciliation).toBeNull();
    expect(errors?.map((error) => error.extensions)).toMatchObject([
      { code: 'FORBIDDEN', reason: 'claimOutsideDivision', params: { code: DISTRICT } },
    ]);
  });

  test('by the feed of events or a petition list', async () => {
    const FEED =
      '{ casesEvents(first: 500) { events { subjectId divisionCode } } collectivePetitions(first: 100) { nodes { division { code } } } }';
    const { casesEvents, collectivePetitions } = await ask(FEED);
    expect(casesEvents.events.length).toBeGreaterThan(10);
    expect(new Set(casesEvents.events.map((event: Answer) => event.divisionCode))).toEqual(
      new Set([COMMUNITY]),
    );
    for (const node of collectivePetitions.nodes) expect(node.division.code).toBe(COMMUNITY);
  });
});

test('SQL under the service’s own role sees no row without a scope', async () => {
  const tables = ['case_record', 'case_event', 'case_deadline', 'case_resolution', 'collective_petition'];
  const platform = [
    'approval',
    'case_transfer',
    'case_task',
    'estate_ref',
    'staff_ref',
    'division_ref',
    'outbox_event',
    'audit_entry',
    'idempotency_key',
  ];
  await withClient(harness.database.serviceUrl, async (client) => {
    for (const table of [...tables, ...platform]) {
      expect({ table, rows: (await client.query(`select * from ${table}`)).rows }).toEqual({
        table,
        rows: [],
      });
    }
    await client.query(
      `select set_config('guanjia.scope_from', '150271010027', false), set_config('guanjia.scope_to', '150271010028', false)`,
    );
    for (const table of tables.slice(0, 4)) {
      const { rows } = await client.query(`select distinct division_code from ${table}`);
      expect({ table, rows }).toEqual({ table, rows: [{ division_code: COMMUNITY }] });
    }
  });
});

describe('statements', () => {
  const statementsOf = async (query: string, variables: Record<string, unknown>) => {
    await harness.data(people.district, query, variables);
    return harness.subgraph.lastStatements;
  };

  test('of a list do not depend on its length', async () => {
    const LIST = `query($first: Int) { cases(first: $first, filter: { collectivePetitionId: { isNull: false } }) { totalCount nodes { number overdue waitingFor { name }
      category { name } deadlines { clock } events { nodes { type } } resolution { text } collectivePetition { persons }
      related { number } allowedActions { action } } } }`;
    expect(await statementsOf(LIST, { first: 1 })).toBe(await statementsOf(LIST, { first: 30 }));
  });

  test('of estates and summaries do not depend on how many are asked for', async () => {
    const ESTATES = `query($of: [_Any!]!) { _entities(representations: $of) {
      ... on Estate { openCases openCasesByAge { bucket count } cases(first: 5) { nodes { number } } } } }`;
    const estates = ['松石雅居', '科技家园', '友谊小区', '火炬苑'].map((name) => ({
      __typename: 'Estate',
      id: estateId(name),
    }));
    expect(await statementsOf(ESTATES, { of: estates.slice(0, 1) })).toBe(2);
    expect(await statementsOf(ESTATES, { of: estates })).toBe(2);
    const DIVISIONS = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { caseSummary {
      resolutionRate { numerator } open months { month } channels { channel } categories { count } persons } } } }`;
    const divisions = [DISTRICT, '150271010000', COMMUNITY].map((code) => ({ __typename: 'Division', code }));
    expect(await statementsOf(DIVISIONS, { of: divisions.slice(0, 1) })).toBe(
      await statementsOf(DIVISIONS, { of: divisions }),
    );
  });
});
