import { newestOf, type FeedSubscription, type LocalDate, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { moveToSuccessors, type EndedDivision } from './move-to-successors.ts';
import { moveWithTheirEstates, type PlacedEstate } from './move-with-estates.ts';

/**
 * Keeps the few columns of the registry that cases need. Each event carries the whole state of its subject, so of
 * several in one stretch only the last counts.
 */
export const estatesFeed: FeedSubscription = {
  from: 'estates',
  async apply(events, session) {
    const divisions = newestOf(events, 'DivisionSaved');
    await saveDivisions(session, divisions);
    await saveStaff(session, newestOf(events, 'StaffMemberSaved'));
    await saveEstates(session, newestOf(events, 'EstateSaved'));
    await saveManagement(session, newestOf(events, 'ManagementChanged'));
    await moveToSuccessors(session, divisions.filter(isSucceeded));
  },
};

async function saveDivisions(session: WriteSession, divisions: Record<string, unknown>[]): Promise<void> {
  // A code that ended belongs to no department any more; its successor may carry the same one.
  const current = divisions.filter((division) => !division['validTo']);
  if (current.length === 0) return;
  await session.rows(sql`
    insert into division_ref (code, id, name, level, parent_code)
    select code, id, name, level, "parentCode"
    from jsonb_to_recordset(${JSON.stringify(current)}::jsonb)
      as d(code text, id text, name text, level text, "parentCode" text)
    on conflict (code) do update
      set id = excluded.id, name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`);
}

/** One that ended and whose successor is known. */
function isSucceeded(division: Record<string, unknown>): division is Record<string, unknown> & EndedDivision {
  const { successorCode, validTo } = division;
  return typeof successorCode === 'string' && typeof validTo === 'string';
}

async function saveStaff(session: WriteSession, staff: Record<string, unknown>[]): Promise<void> {
  if (staff.length === 0) return;
  await session.rows(sql`
    insert into staff_ref (id, name, division_code, tier, roles, active, account)
    select id, name, "divisionCode", tier, array(select jsonb_array_elements_text(roles)), active, account
    from jsonb_to_recordset(${JSON.stringify(staff)}::jsonb)
      as s(id text, name text, "divisionCode" text, tier text, roles jsonb, active boolean, account text)
    on conflict (id) do update set name = excluded.name, division_code = excluded.division_code,
      tier = excluded.tier, roles = excluded.roles, active = excluded.active, account = excluded.account`);
}

async function saveEstates(session: WriteSession, estates: Record<string, unknown>[]): Promise<void> {
  if (estates.length === 0) return;
  await session.rows(sql`
    insert into estate_ref (id, name, division_code, status, completed_on, aliases)
    select id, name, "divisionCode", status, "completedOn",
      array(select jsonb_array_elements_text(coalesce(aliases, '[]')))
    from jsonb_to_recordset(${JSON.stringify(estates)}::jsonb)
      as e(id text, name text, "divisionCode" text, status text, "completedOn" date, aliases jsonb)
    on conflict (id) do update set name = excluded.name, division_code = excluded.division_code,
      status = excluded.status, completed_on = excluded.completed_on, aliases = excluded.aliases`);
  await moveWithTheirEstates(session, estates.map(placed));
}

/** The estate, and since when it lies in its division: the first of the last spans of its history that say the same. */
function placed({ id, divisionCode, history }: Record<string, unknown>): PlacedEstate {
  const spans = (history ?? []) as readonly { from: LocalDate; divisionCode: string }[];
  const elsewhere = spans.findLastIndex((span) => span.divisionCode !== divisionCode);
  return { id: String(id), since: elsewhere < 0 ? null : (spans[elsewhere + 1]?.from ?? null) };
}

/** Who manages an estate now, and who did when: complaints count against the company of their day. */
async function saveManagement(session: WriteSession, changes: Record<string, unknown>[]): Promise<void> {
  if (changes.length === 0) return;
  const told = sql`${JSON.stringify(changes)}::jsonb`;
  const estates = changes.map((change) => String(change['id']));
  await session.rows(sql`
    update estate_ref set company_id = m."companyId"
    from jsonb_to_recordset(${told}) as m(id text, "companyId" text)
    where estate_ref.id = m.id and estate_ref.company_id is distinct from m."companyId"`);
  await session.rows(sql`delete from estate_management where estate_id = any(${estates})`);
  await session.rows(sql`
    insert into estate_management (estate_id, since_on, until_on, company_id)
    select m.id, h."from", coalesce(h."to" + 1, 'infinity'), h."companyId"
    from jsonb_to_recordset(${told}) as m(id text, history jsonb)
    cross join lateral jsonb_to_recordset(m.history) as h("companyId" text, "from" date, "to" date)
    where h."companyId" is not null`);
  await session.rows(sql`select retell_companies(${estates}, ${session.clock.today()}::date)`);
}
