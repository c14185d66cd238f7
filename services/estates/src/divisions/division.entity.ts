import { defineEntity, p } from '@mikro-orm/core';
import type { DivisionKindName, DivisionLevelName } from './division-names.ts';

/** A division as long as its code meant it. */
export const DivisionEntity = defineEntity({
  name: 'DivisionEntity',
  tableName: 'division',
  properties: {
    id: p.text().primary(),
    code: p.text(),
    name: p.text(),
    level: p.text().$type<DivisionLevelName>(),
    kind: p.text().$type<DivisionKindName>().nullable(),
    parentCode: p.text().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    successorCode: p.text().nullable(),
  },
});
