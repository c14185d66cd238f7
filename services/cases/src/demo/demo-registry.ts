import { covers, Role, scopeRange, Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { caseWorkers } from '../life/case-life.ts';
import { departmentOf } from '../notices/tell.ts';
import type { Chance } from './chance.ts';
import type { DivisionRefTable, EstateRefTable, StaffRefTable } from '../generated/tables.ts';

export interface DemoPerson extends Pick<StaffRefTable, 'id' | 'name' | 'tier' | 'divisionCode'> {
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

export type DemoEstate = Pick<EstateRefTable, 'id' | 'name' | 'divisionCode'>;

/** The registry as the feed has told of it. */
export interface DemoRegistry {
  readonly estates: readonly DemoEstate[];
  /** The handler of a tier in whose department the division lies, or who has another role there; always the same one. */
  person(tier: Tier, divisionCode: string, role?: Role): DemoPerson;
  /** Everybody who works on cases. */
  readonly workers: readonly DemoPerson[];
  /** Whether somebody has that seat: only they get work by name. */
  isOnStaff(person: DemoPerson): boolean;
  /** The wanted division when the registry has it, else another one of the tier than the given one. */
  otherDivision(tier: Tier, divisionCode: string, wanted: string): string;
  /** The named estate, or any when the registry does not have it. */
  estate(luck: Chance, name: string | null): DemoEstate;
}

export async function readRegistry(session: WriteSession): Promise<DemoRegistry> {
  const estates = await session.rows<DemoEstate>(sql`
    select id, name, division_code as "divisionCode" from estate_ref
    where status = 'COMPLETED' order by division_code, id`);
  const staff = await session.rows<DemoPerson>(sql`
    select id, name, tier, division_code as "divisionCode", roles from staff_ref where active order by id`);
  const divisions = await session.rows<Pick<DivisionRefTable, 'code' | 'level'>>(
    sql`select code, level from division_ref order by code`,
  );
  const byName = new Map(estates.map((estate) => [estate.name, estate]));
  return {
    estates,
    person(tier, divisionCode, role = Role.HANDLER) {
      const found = staff.find(
        (one) =>
          one.tier === tier && one.roles.includes(role) && covers(scopeRange(one.divisionCode), divisionCode),
      );
      // A village without a directory entry: the seat is there, its holder's name is not known.
      const seat = { name: '值班人员', tier, divisionCode: departmentOf(divisionCode, tier) };
      return found ?? { ...seat, id: `vacant-${tier}-${role}`, roles: [role] };
    },
    workers: staff.filter(({ roles }) => roles.some((role) => caseWorkers.includes(role))),
    isOnStaff: (person) => staff.includes(person),
    otherDivision(tier, divisionCode, wanted) {
      const others = divisions.filter(
        ({ code, level }) => level === tier && !covers(scopeRange(code), divisionCode),
      );
      const found = others.find(({ code }) => code === wanted) ?? others[0];
      if (!found) throw new Error(`The registry has no other ${tier} than that of ${divisionCode}.`);
      return found.code;
    },
    estate(luck, name) {
      if (name === null) return luck.pick(estates);
      // In another registry every mention of a name still means one and the same estate.
      const place = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % estates.length;
      return byName.get(name) ?? (estates[place] as DemoEstate);
    },
  };
}
