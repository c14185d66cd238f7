import { defineEntity, p } from '@mikro-orm/core';
import type { ManagementSpan } from '../events/payloads.ts';

/** How an estate was managed, and by which company, from a day to a day. */
export const EstateManagementEntity = defineEntity({
  name: 'EstateManagementEntity',
  tableName: 'estate_management',
  properties: {
    id: p.text().primary(),
    estateId: p.text(),
    divisionCode: p.text(),
    mode: p.text().$type<ManagementSpan['mode']>(),
    companyId: p.text().nullable(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    recordedAt: p.datetime(),
  },
});
