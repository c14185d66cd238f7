import { addDays, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { visibleText } from '../changes/given.ts';
import { divisionSaved } from '../events/emit.ts';
import type { RenameDivisionInput } from './division.inputs.ts';
import { currentDivision, facts, refused, requireStarted } from './division-change.ts';

/**
 * Gives a division another name from today or an earlier day on; answers its code. Throws FORBIDDEN, NOT_FOUND,
 * INVALID_INPUT, RULE_VIOLATED.
 */
export async function renameDivision(context: RequestContext, input: RenameDivisionInput): Promise<string> {
  const name = visibleText(input.name, 'name');
  const from = requireStarted(context, input.from);
  return context.write('renameDivision', async (session) => {
    const division = await currentDivision(session, input.code, 'code');
    if (division.name === name)
      throw refused('divisionNameSame', 'name', 'The division has this name already.');
    const [last] = await session.rows<{ to: LocalDate }>(sql`
      select max(to_date) as "to" from division_former_name where division_id = ${division.id} having count(*) > 0`);
    const since = last ? addDays(last.to, 1) : (division.validFrom ?? null);
    if (since !== null && from <= since) {
      throw refused('divisionNameSince', 'from', `It has had its name since ${since}.`, { since });
    }
    await session.rows(sql`
      insert into division_former_name (division_id, name, from_date, to_date, recorded_at)
      values (${division.id}, ${division.name}, ${since}, ${addDays(from, -1)}, ${session.clock.now()})`);
    division.name = name;
    await session.em.flush();
    session.emit(divisionSaved(facts(division)));
    return division.code;
  });
}
