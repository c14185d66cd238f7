import { sql } from 'kysely';
import { demoId } from '@guanjia/kit';
import type { WriteSession } from '@guanjia/kit';
import { CreditEntryEntity } from '../credit/credit-entry.entity.ts';
import { creditGradesChanged } from '../credit/credit-grades.ts';
import { markVoid, saveEntry } from '../credit/credit-entry.writes.ts';
import { shippedPacks } from '../credit/packs/index.ts';
import type { CreditItemRow, CreditPackRow } from '../credit/credit-pack.loader.ts';
import { RatingSchemeEntity, SchemeState } from '../schemes/rating-scheme.entity.ts';
import { saveScheme } from '../schemes/rating-scheme.writes.ts';
import { scheme2016 } from '../schemes/scheme-2016.ts';
import { saveInspection } from '../stars/plaque-inspection.writes.ts';
import { saveAward, saveChange } from '../stars/star-award.writes.ts';
import type { StarChange } from '../stars/star.rules.ts';
import { demoEntries } from './demo-credit.ts';
import type { DemoCompany } from './demo-credit.ts';
import { sessionOn } from './demo-session.ts';
import { demoAwards } from './demo-stars.ts';
import type { DemoEstate } from './demo-stars.ts';

const DISTRICT = '150271000000';
const schemeId = demoId('RatingScheme', scheme2016.version);

/**
 * Writes the demo district's scheme, stars, plaques and credit, once the registry has come through the feed.
 * Answers false, and writes nothing, when they are there already. Throws when the registry is not there yet.
 */
export async function loadDemo(session: WriteSession): Promise<boolean> {
  const there = await session.rows(sql`select 1 from rating_scheme where id = ${schemeId}`);
  if (there.length > 0) return false;
  const estates = await managedEstates(session);
  if (estates.length === 0) {
    throw new Error(
      'The demo of ratings rests on the registry: let it catch up with the feed of estates first.',
    );
  }
  await loadScheme(session);
  await loadStars(session, estates);
  await loadCredit(session);
  return true;
}

async function loadScheme(session: WriteSession): Promise<void> {
  const { name, version: schemeVersion, ...content } = scheme2016;
  saveScheme(session, { id: schemeId, name, schemeVersion, content });
  const scheme = await session.em.findOneOrFail(RatingSchemeEntity, { id: schemeId });
  scheme.state = SchemeState.PUBLISHED;
  scheme.publishedOn = '2016-03-01';
  await session.em.flush();
}

async function loadStars(session: WriteSession, estates: DemoEstate[]): Promise<void> {
  for (const { changes, findings, ...award } of demoAwards(estates)) {
    saveAward(sessionOn(session, award.awardedOn), { ...award, schemeId });
    const made: StarChange[] = [];
    for (const { change, reason } of changes) {
      await saveChange(sessionOn(session, change.on), {
        award: { ...award, schemeId },
        changes: made,
        change,
        reason,
      });
      made.push(change);
    }
    for (const { finding, note } of findings)
      saveInspection(sessionOn(session, finding.on), { award, finding, note });
  }
}

async function loadCredit(session: WriteSession): Promise<void> {
  const { pack, items } = shippedPacks[0]!;
  const packRow: CreditPackRow = { ...pack, inForceTo: null };
  const byCode = new Map(
    items.map((item): [string, CreditItemRow] => [
      item.code,
      { ...item, id: demoId('CreditItem', item.code), packKey: pack.key },
    ]),
  );
  const companies = await companiesAtWork(session);
  for (const { itemCode, voidReason, ...entry } of demoEntries(companies, DISTRICT)) {
    const item = byCode.get(itemCode);
    if (item === undefined)
      throw new Error(`The demo names an item that the catalogue does not have: ${itemCode}`);
    const then = sessionOn(session, entry.effectiveOn);
    saveEntry(then, { pack: packRow, item, entry });
    if (voidReason !== null) {
      const made = await session.em.findOneOrFail(CreditEntryEntity, { id: entry.id });
      await markVoid(then, made, { reason: voidReason, from: entry.effectiveOn });
    }
  }
  const graded = await creditGradesChanged(
    session,
    companies.map(({ id }) => id),
  );
  for (const event of graded) session.emit(event);
}

/** Completed estates that a company manages: nobody else is rated. */
function managedEstates(session: WriteSession): Promise<DemoEstate[]> {
  return session.rows<DemoEstate>(sql`
    select id, name, division_code as "divisionCode", completed_on as "completedOn"
    from estate_ref where status = 'COMPLETED' and exists (
      select 1 from estate_company_ref managed where managed.estate_id = estate_ref.id and managed.last_on is null)
    order by id`);
}

/** Companies with the estates that they manage, in the order of their codes. */
function companiesAtWork(session: WriteSession): Promise<DemoCompany[]> {
  return session.rows<DemoCompany>(sql`
    select company.id, coalesce(jsonb_agg(jsonb_build_object('id', estate.id, 'divisionCode', estate.division_code)
      order by estate.id) filter (where estate.id is not null), '[]') as estates
    from company_ref company
    left join estate_company_ref managed on managed.company_id = company.id and managed.last_on is null
    left join estate_ref estate on estate.id = managed.estate_id and estate.status = 'COMPLETED'
    group by company.id order by company.credit_code`);
}
