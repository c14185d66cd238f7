import { defineList, SortDirection } from '@guanjia/kit';
import { sql } from 'kysely';
import { searching } from '../lists/sql-text.ts';
import { StaffMemberOrderField, type StaffMember } from './staff-member.types.ts';

export const staffMemberList = defineList<StaffMember, StaffMemberOrderField>({
  from: 'staff_member',
  columns: {
    id: 't.id',
    name: 't.name',
    account: 't.account',
    department: 't.department',
    divisionCode: 't.division_code',
    tier: 't.tier',
    roles: 't.roles',
    phoneNumber: 't.phone',
    active: 't.active',
    version: 't.version',
  },
  orders: { NAME: 'name', DIVISION: 'divisionCode' },
  defaultOrder: [{ field: StaffMemberOrderField.NAME, direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    name: 't.name',
    account: 't.account',
    divisionCode: 't.division_code',
    tier: 't.tier',
    role: (role: string) => sql`${role} = any(t.roles)`,
    active: 't.active',
    search: (words: string) => searching(['t.name', 't.account', 't.department'], words),
  },
});

export const staffMemberById = staffMemberList.byId;
export const staffOfDivision = staffMemberList.under('t.division_code');
