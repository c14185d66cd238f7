import { personOf, Role } from '@guanjia/kit';
import {
  COMMUNITY,
  DISTRICT,
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

describe('an estate', () => {
  const CREATE = `mutation($input: CreateEstateInput!) { createEstate(input: $input) { estate { id name status version division { code } managementMode } } }`;
  const UPDATE = `mutation($input: UpdateEstateInput!) { updateEstate(input: $input) { estate { id name households developer version } } }`;

  test('is added once for a key, with its event and its line in the audit log', async () => {
    const end = await harness.feedEnd();
    const input = {
      idempotencyKey: 'new-estate',
      name: ' 新湖苑 ',
      divisionCode: COMMUNITY,
      floorArea: 1_234_567,
      households: 120,
    };
    const [first, again] = await Promise.all([
      harness.data(registrar, CREATE, { input }),
      harness.data(registrar, CREATE, { input }),
    ]);
    expect(again).toEqual(first);
    expect(first).toMatchObject({
      createEstate: { estate: { name: '新湖苑', status: 'COMPLETED', version: 1, managementMode: 'NONE' } },
    });
    const events = await harness.eventsAfter(end);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'EstateSaved',
      data: { name: '新湖苑', divisionCode: COMMUNITY, floorArea: 1_234_567 },
    });
    const log = await harness.data<{ estatesAuditLog: { nodes: unknown[] } }>(
      personOf(DISTRICT, [Role.AUDITOR]),
      'query($id: ID) { estatesAuditLog(subjectId: $id) { nodes { action outcome actorName } } }',
      { id: events[0]?.subjectId },
    );
    expect(log.estatesAuditLog.nodes).toEqual([
      { action: 'createEstate', outcome: 'DONE', actorName: '测试人员' },
    ]);
  });

  test('is kept current by its community, on the version that was read', async () => {
    const handler = personOf(COMMUNITY);
    const { id, version } = await harness.estateNamed('科技嘉园');
    const changed = await harness.data<{ updateEstate: { estate: Row } }>(handler, UPDATE, {
      input: { id, version, households: 777 },
    });
    expect(changed.updateEstate.estate).toMatchObject({ households: 777, version: version + 1 });
    expect(await harness.errorOf(UPDATE, { id, version, households: 778 }, handler)).toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { given: version, current: version + 1 },
    });
    const emptied = await harness.data(handler, UPDATE, {
      input: { id, version: version + 1, developer: null },
    });
    expect(emptied).toMatchObject({ updateEstate: { estate: { households: 777, developer: null } } });
    // The log tells each field, what it was and what it is.
    const log = await harness.data<{ estatesAuditLog: { nodes: { changes: { fields: object[] }[] }[] } }>(
      personOf(DISTRICT, [Role.AUDITOR]),
      'query($id: ID) { estatesAuditLog(subjectId: $id, first: 2) { nodes { changes { type id fields { name before after } } } } }',
      { id },
    );
    const fields = log.estatesAuditLog.nodes.flatMap(({ changes }) => changes.flatMap((one) => one.fields));
    expect(fields).toEqual([
      { name: 'developer', before: expect.any(String), after: null },
      { name: 'households', before: expect.any(Number), after: 777 },
    ]);
  });

  test('that two people change at once is changed by one of them', async () => {
    const { id, version } = await harness.estateNamed('创业家园');
    const answers = await Promise.all(
      [1, 2].map((households) => harness.ask(registrar, UPDATE, { input: { id, version, households } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions['code'] ?? 'DONE');
    expect(codes.sort()).toEqual(['DONE', 'VERSION_CONFLICT']);
  });

  test('is refused where dates, places or numbers contradict each other', async () => {
    const facts = { name: '某苑', divisionCode: COMMUNITY };
    expect(await harness.errorOf(CREATE, { ...facts, completedOn: '2019-05-01' })).toMatchObject({
      code: 'RULE_VIOLATED',
      reason: 'estateNotCompletedYet',
    });
    expect(
      await harness.errorOf(CREATE, { ...facts, completedOn: '2017-05-01', completionYear: 2016 }),
    ).toMatchObject({ reason: 'estateCompletionContradicts' });
    expect(await harness.errorOf(CREATE, { ...facts, status: 'DEMOLISHED' })).toMatchObject({
      reason: 'estateDemolitionDateMissing',
    });
    expect(await harness.errorOf(CREATE, { ...facts, floorArea: -1 })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'floorArea',
    });
    expect(await harness.errorOf(CREATE, { ...facts, name: ' ' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'name',
    });
    expect(await harness.errorOf(CREATE, { ...facts, divisionCode: '150271010000' })).toMatchObject({
      reason: 'divisionNotCommunity',
    });
    expect(await harness.errorOf(CREATE, { ...facts, divisionCode: '150271010999' })).toMatchObject({
      reason: 'divisionUnknown',
    });
    const { area } = await harness.estateNamed('友谊嘉园');
    expect(await harness.errorOf(CREATE, { ...facts, areaId: area?.id })).toMatchObject({
      reason: 'areaOfOtherCommunity',
      field: 'areaId',
    });
  });

  test('is not added by who may not, or elsewhere, and the refusal is logged', async () => {
    const input = { name: '某苑', divisionCode: COMMUNITY };
    expect(await harness.errorOf(CREATE, input, personOf(COMMUNITY))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'roleMissing',
    });
    expect(await harness.errorOf(CREATE, input, personOf('150271010001', [Role.REGISTRAR]))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'outsideDivision',
    });
    const { estatesAuditLog } = await harness.data(
      personOf(DISTRICT, [Role.AUDITOR]),
      '{ estatesAuditLog(first: 2) { nodes { action outcome details } } }',
    );
    const refused = { action: 'createEstate', outcome: 'REFUSED' };
    expect(estatesAuditLog).toMatchObject({
      nodes: [
        { ...refused, details: { reason: 'outsideDivision' } },
        { ...refused, details: { reason: 'roleMissing' } },
      ],
    });
  });
});
