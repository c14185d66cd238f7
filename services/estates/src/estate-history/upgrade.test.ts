import { migrate } from '@guanjia/kit';
import { createTestDatabase, withClient } from '@guanjia/postgres';
import { estatesSubgraph } from '../subgraph.ts';

const { steps } = estatesSubgraph;
const before = steps.filter(({ name }) => name < '0190');

test('what a registry knew before there were histories becomes their beginning, and the feed tells it', async () => {
  const database = await createTestDatabase({
    name: 'estates-before-histories',
    prepare: (urls) => migrate(urls, before),
  });
  try {
    await withClient(database.adminUrl, async (client) => {
      await client.query(`
        insert into management_area values ('area', '合管', '150271010027');
        insert into estate (id, name, address, division_code, management_area_id, status, completion_year, completed_on,
          demolished_on, floor_area, households, buildings, updated_at) values
          ('quasi', '甲', '', '150271010027', 'area', 'COMPLETED', 1990, null, null, 100, 10, 1, now()),
          ('gone', '乙', '', '150271010027', null, 'DEMOLISHED', 2000, '2000-05-01', '2015-03-01', 100, 10, 1, now());
        insert into estate_management values ('m', 'quasi', '150271010027', 'QUASI', null, '2017-08-01', null);
        insert into owners_committee (id, estate_id, division_code, rule_pack_id, elected_on, term_to, begun_on)
          values ('c', 'quasi', '150271010027', 'national-2009-274', '2016-02-29', '2021-02-27', '2016-01-01')`);
    });
    await migrate(database, steps);
    await withClient(database.adminUrl, async (client) => {
      const versions = await client.query(
        `select estate_id, from_date::text, to_date::text, management_area_id from estate_version order by 1, 2`,
      );
      expect(versions.rows).toEqual([
        { estate_id: 'gone', from_date: '2000-05-01', to_date: null, management_area_id: null },
        { estate_id: 'quasi', from_date: '1990-01-01', to_date: '2017-07-31', management_area_id: null },
        { estate_id: 'quasi', from_date: '2017-08-01', to_date: null, management_area_id: 'area' },
      ]);
      await client.query('select sequence_writes(1000)');
      const told = await client.query<{ data: { id: string; history: unknown[] } }>(
        `select data from outbox_event where type = 'EstateSaved' order by position`,
      );
      const code = { divisionCode: '150271010027' };
      expect(told.rows.map(({ data }) => [data.id, data.history])).toEqual([
        [
          'gone',
          [
            { ...code, from: '2000-05-01', to: '2015-02-28', counts: true, recordedOn: '2000-05-01' },
            { ...code, from: '2015-03-01', to: null, counts: false, recordedOn: '2000-05-01' },
          ],
        ],
        [
          'quasi',
          [
            { ...code, from: '1990-01-01', to: '2017-07-31', counts: true, recordedOn: '1990-01-01' },
            { ...code, from: '2017-08-01', to: null, counts: true, recordedOn: '2017-08-01' },
          ],
        ],
      ]);
      const { rows } = await client.query('select term_to::text from owners_committee');
      expect(rows).toEqual([{ term_to: '2021-02-28' }]);
    });
  } finally {
    await database.drop();
  }
});
