import { migrate } from '@guanjia/kit';
import { createTestDatabase, withClient } from '@guanjia/postgres';
import type { ManagementChanged } from '../events/payloads.ts';
import { estatesSubgraph } from '../subgraph.ts';

const { steps } = estatesSubgraph;
const before = steps.filter(({ name }) => name < '0340');

test('an installation of before tells once who managed its estates when', async () => {
  const database = await createTestDatabase({
    name: 'estates-before-management-was-told',
    prepare: (urls) => migrate(urls, before),
  });
  try {
    await withClient(database.adminUrl, async (client) => {
      await client.query(`
        insert into estate (id, name, address, division_code, status, completion_year, floor_area, households, buildings, updated_at)
          select id, id, '', '150271010027', 'COMPLETED', 1990, 100, 10, 1, now() from unnest(array['changed', 'left', 'never']) id;
        insert into property_company (id, name, credit_code, updated_at)
          values ('first', '甲物业', '911502710000000004', now()), ('second', '乙物业', '9115027112345678XC', now());
        insert into estate_management (id, estate_id, division_code, mode, company_id, from_date, to_date, recorded_at) values
          ('b', 'changed', '150271010027', 'PROPERTY_COMPANY', 'second', '2016-03-01', null, now()),
          ('a', 'changed', '150271010027', 'PROPERTY_COMPANY', 'first', '2010-01-01', '2016-02-29', now()),
          ('c', 'left', '150271010027', 'PROPERTY_COMPANY', 'first', '2012-01-01', '2015-12-31', now()),
          ('d', 'left', '150271010027', 'SELF_MANAGED', null, '2016-01-01', null, now())`);
    });
    const told = () =>
      withClient(database.adminUrl, async (client) => {
        await client.query('select sequence_writes(1000)');
        const { rows } = await client.query<{ data: ManagementChanged }>(
          `select data from outbox_event where type = 'ManagementChanged' order by position`,
        );
        return rows.map(({ data }) => data);
      });
    expect(await told()).toEqual([]);
    await migrate(database, steps);
    const company = { mode: 'PROPERTY_COMPANY', companyId: 'first' } as const;
    const expected: ManagementChanged[] = [
      {
        id: 'changed',
        divisionCode: '150271010027',
        companyId: 'second',
        history: [
          { ...company, from: '2010-01-01', to: '2016-02-29' },
          { mode: 'PROPERTY_COMPANY', companyId: 'second', from: '2016-03-01', to: null },
        ],
      },
      {
        id: 'left',
        divisionCode: '150271010027',
        companyId: null,
        history: [
          { ...company, from: '2012-01-01', to: '2015-12-31' },
          { mode: 'SELF_MANAGED', companyId: null, from: '2016-01-01', to: null },
        ],
      },
    ];
    expect(await told()).toEqual(expected);
    // Once.
    await migrate(database, steps);
    expect(await told()).toEqual(expected);
  } finally {
    await database.drop();
  }
});
