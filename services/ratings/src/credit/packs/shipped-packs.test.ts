import { demoId, migrate } from '@guanjia/kit';
import { createTestDatabase, withClient } from '@guanjia/postgres';
import { databaseParts } from '../../database-parts.ts';
import { shippedPacks } from './index.ts';

// Two texts: a step is written for each change of the declaration.
test('a new database holds the packs that ship with the platform, with their catalogues', async () => {
  const database = await createTestDatabase({
    name: 'ratings',
    prepare: (urls) => migrate(urls, databaseParts),
  });
  try {
    await withClient(database.adminUrl, async (admin) => {
      const packs =
        await admin.query(`select key, name, source, in_force_from::text as "inForceFrom", kinds, bands,
        veto_grade as "vetoGrade" from credit_pack where in_force_to is null order by key desc`);
      expect(packs.rows).toEqual(shippedPacks.map(({ pack }) => pack));
      const items = await admin.query(`select id, pack_key as "packKey", place, code, name, kind, points,
        validity_months as "validityMonths", tiers, veto from credit_item order by pack_key desc, place`);
      expect(items.rows).toEqual(
        shippedPacks.flatMap(({ pack, items: catalogue }) =>
          catalogue.map((item, place) => ({
            ...item,
            id: demoId('CreditItem', item.code),
            packKey: pack.key,
            place,
          })),
        ),
      );
    });
  } finally {
    await database.drop();
  }
});
