import { defineEntity, p } from '@mikro-orm/core';

/** A question of the explorer, kept by name. */
export const SavedQueryEntity = defineEntity({
  name: 'SavedQueryEntity',
  tableName: 'saved_query',
  properties: {
    id: p.text().primary(),
    ownerId: p.text(),
    ownerName: p.text(),
    divisionCode: p.text(),
    name: p.text(),
    query: p.text(),
    variables: p.text(),
    view: p.json<Record<string, unknown> | null>().nullable(),
    sharedWith: p.text().$type<'OWN' | 'DEPARTMENT'>(),
    version: p.integer().version(),
    updatedAt: p.datetime(),
  },
});
