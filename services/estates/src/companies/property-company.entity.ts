import { defineEntity, p } from '@mikro-orm/core';

/** A property company; its credit code is checked and normalised before it comes here. */
export const PropertyCompanyEntity = defineEntity({
  name: 'PropertyCompanyEntity',
  tableName: 'property_company',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    creditCode: p.text(),
    phone: p.text().nullable(),
    version: p.integer().version(),
    updatedAt: p.datetime(),
  },
});
