import {
  defineLoader,
  hasRole,
  PlatformError,
  Tier,
  type Caller,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { numberOf, type PersonsNumber } from '../complainant/complainant-vault.ts';
import { caseWorkers, standsAtOrAbove } from '../life/case-life.ts';

/** What somebody looks a number up for. */
export type LookupPurpose = 'SEARCH' | 'DUPLICATES' | 'FINAL_PETITIONS';

/**
 * A masked mobile number hides four digits: whoever may ask for ten thousand numbers can read it. An intake desk at its
 * busiest takes some thirty calls an hour.
 */
export const MAX_NUMBERS_PER_HOUR = 60;
export const MAX_NUMBERS_PER_DAY = 200;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Pages of one search, and lists that refresh themselves, are one line of the log. */
const SAME_LOOKUP_MS = 5 * 60_000;

/**
 * The cases whose complainant has the number that a text is, as SQL about `t`: those alone whose complainant the caller may
 * reveal. Null when the text is nobody's number, or the caller may reveal nobody, to whom it is a text like any other. Every
 * such question stands in the audit log, and each person has so many numbers an hour and a day: otherwise masks could be
 * read by trying. Throws LIMIT_EXCEEDED beyond that.
 */
export async function casesOfNumber(
  context: RequestContext,
  text: string,
  purpose: LookupPurpose,
): Promise<RawBuilder<boolean> | null> {
  const number = numberOf(text);
  if (!number || !mayLookUp(context.caller)) return null;
  if (!(await lookUps(context).load({ purpose, number }))) throw tooManyNumbers();
  const { column, hashes } = number;
  return sql<boolean>`(${sql.ref(`t.${column}`)} = any(${hashes}) and t.tier = any(${revealableTiers(context.caller)}))`;
}

/** The tiers at which a case may stand whose complainant somebody may reveal. */
export function revealableTiers({ tier }: Caller): Tier[] {
  return Object.values(Tier).filter((held) => standsAtOrAbove(tier, held));
}

function mayLookUp(caller: Caller): boolean {
  return caller.kind === 'USER' && hasRole(caller, ...caseWorkers);
}

interface Lookup {
  purpose: LookupPurpose;
  number: PersonsNumber;
}

/** Whether each number may be looked up; all of one request are recorded together. */
const lookUps = defineLoader<Lookup, boolean>((asked, context) =>
  context.record('lookUpNumber', async (session) => {
    await lockLookups(session);
    const earlier = await lookupsOfDay(session);
    const answers: boolean[] = [];
    for (const lookup of asked) answers.push(await recordLookup(session, lookup, earlier));
    return answers;
  }),
);

interface EarlierLookup {
  at: Date;
  purpose: string;
  hash: string;
  refused: boolean;
}

async function recordLookup(
  session: WriteSession,
  { purpose, number }: Lookup,
  earlier: EarlierLookup[],
): Promise<boolean> {
  const now = session.clock.now();
  const hash = number.hashes[0] ?? '';
  const within = (ms: number) => earlier.filter(({ at }) => now.getTime() - at.getTime() < ms);
  const numbers = (ms: number) =>
    new Set(within(ms).flatMap((one) => (one.refused || one.hash === hash ? [] : [one.hash]))).size;
  const refused = numbers(HOUR_MS) >= MAX_NUMBERS_PER_HOUR || numbers(DAY_MS) >= MAX_NUMBERS_PER_DAY;
  const isKnown = refused
    ? within(SAME_LOOKUP_MS).some((one) => one.refused)
    : within(SAME_LOOKUP_MS).some((one) => !one.refused && one.hash === hash && one.purpose === purpose);
  if (isKnown) return !refused;
  earlier.push({ at: now, purpose, hash, refused });
  await session.rows(sql`
    insert into number_lookup (actor_id, looked_up_at, purpose, number_hash, refused)
    values (${session.caller.subject}, ${now}, ${purpose}, ${hash}, ${refused})`);
  session.audit({
    action: 'lookUpNumber',
    divisionCode: session.caller.division,
    outcome: refused ? 'REFUSED' : 'DONE',
    details: { purpose, kind: number.kind, number: number.masked },
  });
  return !refused;
}

/** Questions of one person at once are counted one after the other. */
function lockLookups(session: WriteSession): Promise<unknown> {
  return session.rows(
    sql`select pg_advisory_xact_lock(hashtext('number_lookup'), hashtext(${session.caller.subject}))`,
  );
}

async function lookupsOfDay(session: WriteSession): Promise<EarlierLookup[]> {
  const since = new Date(session.clock.now().getTime() - DAY_MS);
  const rows = await session.rows<Omit<EarlierLookup, 'at'> & { at: string }>(sql`
    select looked_up_at as at, purpose, number_hash as hash, refused from number_lookup
    where actor_id = ${session.caller.subject} and looked_up_at > ${since}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Takes away what no limit counts any more. */
export async function forgetLookups(session: WriteSession): Promise<void> {
  const before = new Date(session.clock.now().getTime() - DAY_MS);
  await session.rows(sql`delete from number_lookup where looked_up_at < ${before}`);
}

function tooManyNumbers(): PlatformError {
  return new PlatformError(
    'LIMIT_EXCEEDED',
    `You have looked up ${MAX_NUMBERS_PER_HOUR} numbers of people in an hour or ${MAX_NUMBERS_PER_DAY} in a day: search by other words, or wait.`,
    { reason: 'numberLookups', params: { perHour: MAX_NUMBERS_PER_HOUR, perDay: MAX_NUMBERS_PER_DAY } },
  );
}
