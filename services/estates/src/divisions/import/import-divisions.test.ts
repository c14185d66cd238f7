import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, DEMO_MORNING, fixedClock, openContext, personOf, serviceCaller } from '@guanjia/kit';
import { estatesSubgraph } from '../../subgraph.ts';
import { demoHarness, type DemoHarness } from '../../testing/demo-harness.ts';
import { importDivisions, type ImportReport } from './import-divisions.ts';
import { tableFiles } from './table-files.ts';
import { tableRows } from './table-rows.ts';

const district = personOf('150271000000');
const folder = mkdtempSync(join(tmpdir(), 'divisions-'));

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness();
});
afterAll(async () => {
  await harness?.stop();
  rmSync(folder, { recursive: true });
});

const TABLES = {
  'provinces.csv': 'code,name\n15,"内蒙古自治区"\n44,"广东省"\n',
  'cities.csv': 'code,name,provinceCode\n1502,"包头市",15\n4419,"东莞市",44\n',
  'areas.csv': 'code,name,cityCode,provinceCode\n150271,"包头稀土高新区",1502,15\n441900,"东莞市",4419,44\n',
  'streets.json': JSON.stringify([
    { code: '150271010', name: '稀土路街道', areaCode: '150271' },
    { code: '150271020', name: '民馨路街道', areaCode: '150271' },
    { code: '150271102', name: '万水泉镇', areaCode: '150271' },
    { code: '441900003', name: '东城"\\{街}道', areaCode: '441900' },
  ]),
  'villages.csv':
    'code,name,streetCode\n150271010027,"科技路社区居委会",150271010\n150271102100,"万泉佳苑居委会",150271102\n' +
    '150271102201,"同官, 新村委会",150271102\n15027110220,短码,150271102\n150271000201,无街道,150271\n441900003001,"岗贝社区居民委员会",441900003\n',
};

function write(tables: Record<string, string>): void {
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, name), text);
}

async function run(endMissing = false): Promise<ImportReport> {
  const orm = await connect({ serviceUrl: harness.database.serviceUrl }, estatesSubgraph.entities);
  const context = openContext({
    orm,
    clock: fixedClock(DEMO_MORNING),
    caller: serviceCaller('estates'),
    requestId: 'test',
  });
  try {
    return await importDivisions(context, {
      files: tableFiles([folder], '/'),
      asOf: '2018-10-20',
      endMissing,
    });
  } finally {
    await context.close();
    await orm.close(true);
  }
}

async function division(code: string): Promise<unknown> {
  const query =
    'query($code: DivisionCode) { division(code: $code) { name level kind validFrom validTo parent { code } } }';
  return (await harness.data<{ division: unknown }>(district, query, { code })).division;
}

describe('the national table', () => {
  test('is read the same from CSV and from JSON, whatever the names hold', async () => {
    write(TABLES);
    const rows = [];
    for await (const row of tableRows(join(folder, 'streets.json'))) rows.push(row);
    expect(rows.map((row) => row.name)).toEqual(['稀土路街道', '民馨路街道', '万水泉镇', '东城"\\{街}道']);
    writeFileSync(join(folder, 'again.csv'), 'name,code\r\n"东城""街道",441900003\r\n"a, b",150271102');
    const csv = [];
    for await (const row of tableRows(join(folder, 'again.csv'))) csv.push(row);
    expect(csv).toEqual([
      { code: '441900003', name: '东城"街道' },
      { code: '150271102', name: 'a, b' },
    ]);
  });

  test('adds what is new, changes what is called otherwise, refuses what is no code, and reports it', async () => {
    write(TABLES);
    const report = await run();
    expect(report).toMatchObject({
      read: 16,
      added: 7,
      changed: 1,
      unchanged: 5,
      repeated: 1,
      refused: 2,
      ended: 0,
    });
    expect(report.refusals.map((row) => row.code)).toEqual(['15027110220', '150271000201']);
    expect(report.missing).toBe(18);
    expect(await division('150271102201')).toMatchObject({ name: '同官, 新村', kind: 'VILLAGE_COMMITTEE' });
    const names = `{ division(code: "150271102201") { formerNames { name from to } } }`;
    expect(await harness.data(district, names)).toEqual({
      division: { formerNames: [{ name: '同官村', from: null, to: '2018-10-19' }] },
    });
  });

  test('dates a division that is new among known ones, and completes the way up', async () => {
    expect(await division('150271102100')).toEqual({
      name: '万泉佳苑',
      level: 'COMMUNITY',
      kind: 'RESIDENTS_COMMITTEE',
      validFrom: '2018-10-20',
      validTo: null,
      parent: { code: '150271102000' },
    });
    expect(await division('150271000000')).toMatchObject({
      validFrom: null,
      parent: { code: '150200000000' },
    });
    expect(await division('441900003000')).toMatchObject({
      level: 'SUBDISTRICT',
      validFrom: null,
      parent: { code: '441900000000' },
    });
  });

  test('changes nothing when it is imported again, and says nothing to the feed', async () => {
    const last = async () => {
      const query = '{ estatesEvents(after: 500, first: 500) { lastPosition } }';
      return (await harness.data<{ estatesEvents: { lastPosition: number } }>(district, query)).estatesEvents
        .lastPosition;
    };
    const before = await last();
    expect(await run()).toMatchObject({ added: 0, changed: 0, unchanged: 13, ended: 0 });
    expect(await last()).toBe(before);
  });

  test('ends what it no longer has when that is asked for; a code that comes back means another division', async () => {
    expect(await run(true)).toMatchObject({ missing: 18, ended: 18 });
    expect(await division('150271010001')).toMatchObject({ name: '友谊社区', validTo: '2018-10-19' });
    // No table lists a community of 民馨路街道, so none of them is missing.
    expect(await division('150271020100')).toMatchObject({ name: '火炬路社区', validTo: null });
    expect(
      await harness.data(district, '{ divisions(filter: { code: { eq: "150271010001" } }) { totalCount } }'),
    ).toEqual({ divisions: { totalCount: 0 } });
    const { estates } = await harness.data<{ estates: { nodes: unknown[] } }>(
      district,
      '{ estates(filter: { name: { eq: "友谊嘉园" } }) { nodes { division { name } } } }',
    );
    expect(estates.nodes).toEqual([{ division: { name: '友谊社区' } }]);
    write({ 'villages.csv': `${TABLES['villages.csv']}150271010001,"友谊社区居委会",150271010\n` });
    expect(await run()).toMatchObject({ added: 1 });
    expect(await division('150271010001')).toMatchObject({ validFrom: '2018-10-20', validTo: null });
  });

  test('that is not there is asked for', () => {
    expect(() => tableFiles([], folder)).toThrow('Give a folder');
    expect(() => tableFiles(['nowhere'], folder)).toThrow('no file or folder');
  });
});
