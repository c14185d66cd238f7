import { covers, Role, scopeRange, Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { Chance } from './chance.ts';

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly divisionCode: string;
}

export interface DemoEstate {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
}

/** The registry as the feed has told of it. */
export interface DemoRegistry {
  readonly estates: readonly DemoEstate[];
  /** The handler of a tier in whose department the division lies; always the same one for a division. */
  person(tier: Tier, divisionCode: string): DemoPerson;
  /** The named estate, or any when the registry does not have it. */
  estate(luck: Chance, name: string | null): DemoEstate;
}

export async function readRegistry(session: WriteSession): Promise<DemoRegistry> {
  const estates = await session.rows<DemoEstate>(sql`
    select id, name, division_code as "divisionCode" from estate_ref
    where status = 'COMPLETED' order by division_code, id`);
  const staff = await session.rows<DemoPerson>(sql`
    select id, name, tier, division_code as "divisionCode" from staff_ref
    where active and ${Role.HANDLER} = any(roles) order by id`);
  const byName = new Map(estates.map((estate) => [estate.name, estate]));
  return {
    estates,
    person(tier, divisionCode) {
      const found = staff.find(
        (one) => one.tier === tier && covers(scopeRange(one.divisionCode), divisionCode),
      );
      // A village without a directory entry: the seat is there, its holder's name is not known.
      return found ?? { id: `vacant-${tier}`, name: '值班人员', tier, divisionCode };
    },
    estate(luck, name) {
      if (name === null) return luck.pick(estates);
      // In another registry every mention of a name still means one and the same estate.
      const place = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % estates.length;
      return byName.get(name) ?? (estates[place] as DemoEstate);
    },
  };
}
