import { groupedByKey, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { caseState } from '../case/case-state.ts';
import { CaseEntity } from '../case/case.entity.ts';
import { movePartsOfCases } from '../case/move-case.ts';
import { recordEvent } from '../case/record-event.ts';

interface MovedCase {
  readonly id: string;
  readonly estateId: string;
  readonly fromDivision: string;
}

/** An estate that came under another division takes its cases and batches, and who may see them, along. */
export async function moveWithTheirEstates(
  session: WriteSession,
  estateIds: readonly string[],
): Promise<void> {
  // A case that was transferred to another division stays there, wherever its estate goes.
  const moved = await session.rows<MovedCase>(sql`
    with leaving as (
      select c.id, c.division_code as "fromDivision", e.id as "estateId", e.division_code as to_division
      from case_record c join estate_ref e on e.id = c.estate_id
      where e.id = any(${estateIds}) and e.division_code <> c.division_code
        and not exists (select from case_transfer x
          where x.case_id = c.id and x.to_division = c.division_code and x.state <> 'RETURNED')
      order by c.id for update of c)
    update case_record c set division_code = l.to_division, version = c.version + 1
    from leaving l where l.id = c.id returning c.id, l."fromDivision", l."estateId"`);
  await movePartsOfCases(
    session,
    moved.map(({ id }) => id),
  );
  const left = [...new Set(moved.map(({ estateId }) => estateId))];
  const byEstate = groupedByKey(left, moved, ({ estateId }) => estateId);
  for (const [place, estateId] of left.entries()) await leaveTrace(session, estateId, byEstate[place] ?? []);
  await session.rows(sql`
    update collective_petition p set division_code = e.division_code
    from estate_ref e where e.id = p.estate_id and e.id = any(${estateIds}) and e.division_code <> p.division_code`);
  await session.rows(sql`
    update collective_petition_event v set division_code = p.division_code
    from collective_petition p
    where p.id = v.petition_id and p.estate_id = any(${estateIds}) and p.division_code <> v.division_code`);
}

/** The cases' own histories, the feed, and one entry in the audit log for all that moved with an estate. */
async function leaveTrace(
  session: WriteSession,
  estateId: string,
  moved: readonly MovedCase[],
): Promise<void> {
  const at = session.clock.now();
  const cameFrom = new Map(moved.map(({ id, fromDivision }) => [id, fromDivision]));
  const records = await session.em.find(
    CaseEntity,
    { id: { $in: [...cameFrom.keys()] } },
    { orderBy: { id: 'asc' } },
  );
  const events = records.map((record) => {
    const { id, divisionCode } = record;
    const data = { fromDivision: cameFrom.get(id), toDivision: divisionCode };
    recordEvent(session, record, { type: 'MOVED_WITH_ESTATE', at, note: null, data });
    return { type: 'CaseMoved', subjectId: id, divisionCode, data: { ...caseState(record), ...data } };
  });
  session.emitTogether(events, {
    action: 'moveCasesWithEstate',
    subjectId: estateId,
    divisionCode: records[0]?.divisionCode ?? session.caller.division,
    details: {
      from: [...new Set(cameFrom.values())],
      to: records[0]?.divisionCode,
      moved: records.map(({ number }) => number),
    },
  });
}
