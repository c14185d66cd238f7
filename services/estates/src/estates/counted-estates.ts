import { LocalDateScalar, StringFilter } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { comparing, dateSql } from '../lists/sql-text.ts';
import { countsOn, versionHolds } from './estate-on-day.ts';

@InputType({ description: 'Of the estates that counted as completed on a day.' })
export class CountedEstatesFilter {
  @Field(() => LocalDateScalar) on!: string;
  @Field(() => StringFilter, { nullable: true, description: 'Where the estates lay on the day.' })
  divisionCode?: StringFilter;
}

/** SQL that selects something of the versions `t` of those estates, e.g. `t.estate_id`. */
export function ofCountedEstates(
  what: 't.estate_id' | 't.management_area_id',
  { on, divisionCode }: CountedEstatesFilter,
): RawBuilder<string> {
  const day = dateSql(on);
  return sql`select ${sql.raw(what)} from estate_version t where ${sql.raw(versionHolds(day))}
    and ${sql.raw(countsOn(day))} and ${comparing('t.division_code', divisionCode ?? {})}`;
}
