import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { leaveTraces, type MovedCase } from './moved-cases.ts';

/** An estate, and the first day on which it lies where it does, when that is known. */
export interface PlacedEstate {
  readonly id: string;
  readonly since: LocalDate | null;
}

/** An estate that came under another division takes its cases and batches, and who may see them, along. */
export async function moveWithTheirEstates(
  session: WriteSession,
  estates: readonly PlacedEstate[],
): Promise<void> {
  const estateIds = estates.map(({ id }) => id);
  // A case that was transferred to another division stays there, wherever its estate goes.
  const moved = await session.rows<MovedCase>(sql`
    with leaving as (
      select c.id, c.division_code as "fromDivision", e.id as "estateId", e.division_code as to_division
      from case_record c join estate_ref e on e.id = c.estate_id
      where e.id = any(${estateIds}) and e.division_code <> c.division_code
        and not exists (select from case_transfer x
          where x.case_id = c.id and x.to_division = c.division_code and x.state <> 'RETURNED')
      order by c.id for update of c)
    update case_record c set division_code = l.to_division, version = c.version + 1, updated_at = ${session.clock.now()}
    from leaving l where l.id = c.id returning c.id, l."fromDivision", l."estateId" as with`);
  const since = new Map(estates.map((estate) => [estate.id, estate.since]));
  await leaveTraces(session, moved, {
    type: 'MOVED_WITH_ESTATE',
    action: 'moveCasesWithEstate',
    on: (estateId) => since.get(estateId) ?? null,
  });
  await session.rows(sql`
    update collective_petition p set division_code = e.division_code, updated_at = ${session.clock.now()}
    from estate_ref e where e.id = p.estate_id and e.id = any(${estateIds}) and e.division_code <> p.division_code`);
  await session.rows(sql`
    update collective_petition_event v set division_code = p.division_code
    from collective_petition p
    where p.id = v.petition_id and p.estate_id = any(${estateIds}) and p.division_code <> v.division_code`);
}
