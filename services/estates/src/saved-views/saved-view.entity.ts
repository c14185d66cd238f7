import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@guanjia/kit';

/** How a list is looked at, kept by name: filters, order, columns. */
export const SavedViewEntity = defineEntity({
  name: 'SavedViewEntity',
  tableName: 'saved_view',
  properties: {
    id: p.text().primary(),
    ownerId: p.text(),
    ownerName: p.text(),
    divisionCode: p.text(),
    list: p.text(),
    name: p.text(),
    state: p.json<Record<string, unknown>>(),
    audience: p.text().$type<'OWN' | 'ROLE' | 'DEPARTMENT'>(),
    role: p.text().$type<Role>().nullable(),
    version: p.integer().version(),
    updatedAt: p.datetime(),
  },
});
