import type { Role, Tier } from '@guanjia/kit';
import { defineEntity, p } from '@mikro-orm/core';

/** Who works where, in which role. */
export const StaffMemberEntity = defineEntity({
  name: 'StaffMemberEntity',
  tableName: 'staff_member',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    account: p.text(),
    department: p.text(),
    divisionCode: p.text(),
    tier: p.text().$type<Tier>(),
    roles: p.array().$type<Role[]>(),
    phone: p.text().nullable(),
    active: p.boolean(),
    version: p.integer().version(),
  },
});
