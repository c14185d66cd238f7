import { addDays, PlatformError, requireRole, startOfDay, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { casesOfNumber } from '../number-lookup/number-lookup.ts';

export const duplicateReasons = ['SAME_ESTATE', 'SIMILAR_TEXT', 'SAME_CALLER'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What is known of a complaint while it is typed. */
export interface Complaint {
  readonly estateId?: string | undefined;
  readonly text: string;
  readonly complainantPhone?: string | undefined;
}

export interface Candidate {
  readonly id: string;
  /** Of the texts: 0 nothing in common, 1 the same. */
  readonly similarity: number;
  readonly sameEstate: boolean;
  readonly sameCaller: boolean;
}

export interface PossibleDuplicate {
  readonly caseId: string;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const RECENT_DAYS = 90;
// So many cases are compared at the most: intake waits for the answer.
const MOST_COMPARED = 300;
/** What a complaint is about stands at its beginning. */
const COMPARED_CHARACTERS = 2_000;
const MOST_SHOWN = 5;
/** From here on two texts of one estate are likely about one matter. */
const SIMILAR = 0.3;

/** How likely a case is the same matter: mostly by its text, then by its caller and its estate. Null: unlikely. */
export function duplicateScore(candidate: Candidate): Omit<PossibleDuplicate, 'caseId'> | null {
  const { similarity, sameEstate, sameCaller } = candidate;
  const similar = similarity >= SIMILAR;
  const reasons: DuplicateReason[] = [
    ...(sameEstate ? ['SAME_ESTATE' as const] : []),
    ...(similar ? ['SIMILAR_TEXT' as const] : []),
    ...(sameCaller ? ['SAME_CALLER' as const] : []),
  ];
  // An estate alone, or a text alone, is no sign: every estate complains about rubbish.
  if (reasons.length < 2) return null;
  const score = Math.round(similarity * 60) + (sameCaller ? 25 : 0) + (sameEstate ? 15 : 0);
  return { score, reasons };
}

/**
 * Recent cases that may be the same matter, likeliest first, at most five. For those who work on cases. That a case is of
 * the same caller is told only of cases whose complainant they may reveal, and stands in the log.
 */
export async function possibleDuplicates(
  context: RequestContext,
  { estateId, text, complainantPhone }: Complaint,
): Promise<PossibleDuplicate[]> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const ofCaller = await casesOfCaller(context, complainantPhone);
  if (!estateId && !ofCaller) return [];
  const isOfCaller = ofCaller ?? sql<boolean>`false`;
  const since = startOfDay(addDays(context.clock.today(), -RECENT_DAYS)).toISOString();
  const recent = sql`received_at >= ${since}::timestamptz and state <> 'VOIDED' and duplicate_of_id is null`;
  const candidates = await context.rows<Candidate>(sql`
    select t.id, case_text_similarity(case_text_bigrams(left(t.text, ${sql.lit(COMPARED_CHARACTERS)})), given.pairs) as similarity,
      coalesce(t.estate_id = ${estateId ?? null}, false) as "sameEstate",
      coalesce(${isOfCaller}, false) as "sameCaller"
    from (select case_text_bigrams(left(${text}, ${sql.lit(COMPARED_CHARACTERS)})) as pairs) given, (
      (select id, text, estate_id, complainant_phone_hash, tier from case_record
        where estate_id = ${estateId ?? null} and ${recent} order by received_at desc, id desc limit ${MOST_COMPARED})
      union
      (select id, text, estate_id, complainant_phone_hash, tier from case_record t
        where ${isOfCaller} and ${recent} limit ${MOST_COMPARED})
    ) t`);
  return candidates
    .flatMap((candidate) => {
      const scored = duplicateScore(candidate);
      return scored ? [{ caseId: candidate.id, ...scored }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.caseId < b.caseId ? 1 : -1))
    .slice(0, MOST_SHOWN);
}

/** The same caller's cases; beyond the limit of numbers intake goes on without them. */
async function casesOfCaller(
  context: RequestContext,
  phone: string | undefined,
): Promise<RawBuilder<boolean> | null> {
  if (!phone) return null;
  try {
    return await casesOfNumber(context, phone, 'DUPLICATES');
  } catch (error) {
    if (error instanceof PlatformError && error.code === 'LIMIT_EXCEEDED') return null;
    throw error;
  }
}
