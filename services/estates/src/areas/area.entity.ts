import type { Tier } from '@guanjia/kit';
import { defineEntity, p } from '@mikro-orm/core';

/** 片区: a part of a community that groups estates. */
export const AreaEntity = defineEntity({
  name: 'AreaEntity',
  tableName: 'area',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    divisionCode: p.text(),
    version: p.integer().version(),
  },
});

/** 片长: who answers for an area, for one tier, from a day to a day. */
export const AreaChiefEntity = defineEntity({
  name: 'AreaChiefEntity',
  tableName: 'area_chief',
  properties: {
    id: p.text().primary(),
    areaId: p.text(),
    divisionCode: p.text(),
    tier: p.text().$type<Tier>(),
    staffMemberId: p.text(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    version: p.integer().version(),
  },
});
