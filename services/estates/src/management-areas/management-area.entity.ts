import { defineEntity, p } from '@mikro-orm/core';

/** Small estates that are managed together. An estate is not a management area: several make one. */
export const ManagementAreaEntity = defineEntity({
  name: 'ManagementAreaEntity',
  tableName: 'management_area',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    divisionCode: p.text(),
    version: p.integer().version(),
  },
});
