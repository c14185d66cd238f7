import { sql } from 'kysely';
import { newestOf, type DomainEvent, type FeedSubscription, type WriteSession } from '@guanjia/kit';
import { creditGradesChanged } from '../credit/credit-grades.ts';
import { saveSpans } from './estate-spans.ts';
import type { CompanySaved, DivisionSaved, EstateSaved, ManagementChanged } from './registry-events.ts';
import type { CompanyRefTable, EstateRefTable } from '../generated/tables.ts';

/**
 * Follows the estates service. Each event carries the whole state of its subject, so of several in one stretch
 * only the newest is written; types that this service does not know are somebody else's.
 */
export const estatesFeed: FeedSubscription = { from: 'estates', apply: applyRegistryEvents };

async function applyRegistryEvents(events: readonly DomainEvent[], session: WriteSession): Promise<void> {
  await saveDivisions(newestOf<DivisionSaved>(events, 'DivisionSaved'), session);
  await saveCompanies(newestOf<CompanySaved>(events, 'CompanySaved'), session);
  await saveEstates(newestOf<EstateSaved>(events, 'EstateSaved'), session);
  await saveManagement(newestOf<ManagementChanged>(events, 'ManagementChanged'), session);
  await moveToSuccessors(newestOf<DivisionSaved>(events, 'DivisionSaved'), session);
}

async function saveDivisions(divisions: DivisionSaved[], session: WriteSession): Promise<void> {
  if (divisions.length === 0) return;
  await session.rows(sql`
    insert into division_ref (code, id, name, level, parent_code)
    select code, id, name, level, "parentCode"
    from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb)
      as d(code text, id text, name text, level text, "parentCode" text)
    on conflict (id) do update
      set code = excluded.code, name = excluded.name, level = excluded.level, parent_code = excluded.parent_code`);
}

/** The entries of a division that ended are its successor's from then on: row scope follows them. */
async function moveToSuccessors(divisions: DivisionSaved[], session: WriteSession): Promise<void> {
  const succeeded = divisions.filter(({ successorCode }) => typeof successorCode === 'string');
  if (succeeded.length === 0) return;
  await session.rows(sql`
    update credit_entry entry set division_code = d."successorCode"
    from jsonb_to_recordset(${JSON.stringify(succeeded)}::jsonb) as d(code text, "successorCode" text)
    where entry.division_code = d.code`);
}

async function saveCompanies(companies: CompanySaved[], session: WriteSession): Promise<void> {
  if (companies.length === 0) return;
  const ids = companies.map(({ id }) => id);
  const known = await session.rows<Pick<CompanyRefTable, 'id'>>(
    sql`select id from company_ref where id = any(${ids})`,
  );
  await session.rows(sql`
    insert into company_ref (id, name, credit_code)
    select id, name, "creditCode"
    from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as c(id text, name text, "creditCode" text)
    on conflict (id) do update set name = excluded.name, credit_code = excluded.credit_code`);
  await tellGrades(
    session,
    ids.filter((id) => !known.some((company) => company.id === id)),
  );
}

/** A company has a grade as soon as it is known, before anything is entered of it. */
async function tellGrades(session: WriteSession, companyIds: string[]): Promise<void> {
  if (companyIds.length === 0) return;
  const { division } = session.caller;
  session.emitTogether(await creditGradesChanged(session, companyIds), {
    action: 'companiesGraded',
    divisionCode: division,
    details: { companies: companyIds.length },
  });
}

async function saveEstates(estates: EstateSaved[], session: WriteSession): Promise<void> {
  if (estates.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(estates)}::jsonb) as e(
    id text, name text, "divisionCode" text, status text, "completedOn" date, "demolishedOn" date)`;
  const moved = await session.rows<Pick<EstateRefTable, 'id'>>(
    sql`select old.id from ${given} join estate_ref old using (id) where old.division_code <> e."divisionCode"`,
  );
  await session.rows(sql`
    insert into estate_ref (id, name, division_code, status, completed_on, demolished_on)
    select id, name, "divisionCode", status, "completedOn", "demolishedOn" from ${given}
    on conflict (id) do update set name = excluded.name, division_code = excluded.division_code,
      status = excluded.status, completed_on = excluded.completed_on, demolished_on = excluded.demolished_on`);
  await saveSpans(estates, session);
  if (moved.length > 0)
    await moveStars(
      moved.map((estate) => estate.id),
      session,
    );
}

/** An estate that now belongs to another division takes its stars along: row scope follows the estate. */
async function moveStars(estateIds: string[], session: WriteSession): Promise<void> {
  for (const table of ['star_award', 'star_period', 'estate_company_ref']) {
    await session.rows(sql`
      update ${sql.table(table)} as moved set division_code = estate.division_code
      from estate_ref estate where estate.id = moved.estate_id and estate.id = any(${estateIds})`);
  }
  for (const table of ['star_change', 'plaque', 'plaque_inspection']) {
    await session.rows(sql`
      update ${sql.table(table)} as moved set division_code = award.division_code
      from star_award award where award.id = moved.award_id and award.estate_id = any(${estateIds})`);
  }
}

async function saveManagement(changes: ManagementChanged[], session: WriteSession): Promise<void> {
  if (changes.length === 0) return;
  const spans = changes.flatMap(({ id, divisionCode, history }) =>
    history.filter((span) => span.companyId !== null).map((span) => ({ id, divisionCode, ...span })),
  );
  await session.rows(
    sql`delete from estate_company_ref where estate_id = any(${changes.map((change) => change.id)})`,
  );
  await session.rows(sql`
    insert into estate_company_ref (estate_id, company_id, division_code, from_on, last_on)
    select span.id, span."companyId", coalesce(estate.division_code, span."divisionCode"), span."from", span."to"
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      as span(id text, "companyId" text, "divisionCode" text, "from" date, "to" date)
    left join estate_ref estate on estate.id = span.id`);
}
