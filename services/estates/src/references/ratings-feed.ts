import { newestOf, type FeedSubscription, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { GradesTold, StarTold } from './ratings-events.ts';

/**
 * Follows the ratings service, for the list of estates by star and by grade. Each event carries all days of its subject, so
 * of several in one stretch only the newest is written, and a star that begins or ends by the calendar needs no event.
 */
export const ratingsFeed: FeedSubscription = {
  from: 'ratings',
  async apply(events, session) {
    await saveStars(session, newestOf<StarTold>(events, 'StarAwarded', 'StarChanged'));
    await saveGrades(session, newestOf<GradesTold>(events, 'CreditGradesChanged'));
  },
};

/** Row scope follows the estate: a star lies where its estate lies now, wherever it lay when the star was told. */
async function saveStars(session: WriteSession, awards: readonly StarTold[]): Promise<void> {
  if (awards.length === 0) return;
  await session.rows(sql`delete from estate_star where award_id = any(${awards.map(({ id }) => id)})`);
  await session.rows(sql`
    insert into estate_star (award_id, from_on, to_on, estate_id, division_code, level)
    select a.id, p."from", p."to", e.id, e.division_code, p.level
    from jsonb_to_recordset(${JSON.stringify(awards)}::jsonb) as a(id text, "estateId" text, periods jsonb)
    join estate e on e.id = a."estateId"
    cross join lateral jsonb_to_recordset(a.periods) as p(level integer, "from" date, "to" date)`);
}

async function saveGrades(session: WriteSession, companies: readonly GradesTold[]): Promise<void> {
  if (companies.length === 0) return;
  await session.rows(sql`delete from company_grade where company_id = any(${companies.map(({ id }) => id)})`);
  await session.rows(sql`
    insert into company_grade (company_id, from_on, to_on, grade)
    select c.id, g."from", coalesce(g."to", 'infinity'), g.grade
    from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb) as c(id text, grades jsonb)
    cross join lateral jsonb_to_recordset(c.grades) as g(grade text, "from" date, "to" date)`);
}
