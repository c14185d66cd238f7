import { type RequestContext, type Tier } from '@guanjia/kit';
import type { CaseRow } from '../case/case-list.ts';
import { caseWorkers, standsAtOrAbove, type CaseState } from '../life/case-life.ts';
import { plainNoticeKinds, type PlainNoticeKind } from './notice-kinds.ts';
import { noticesOfCase } from './notice-list.ts';
import type { PetitionNoticeOffer } from './petition.type.ts';

interface Notified {
  readonly state: CaseState;
  readonly tier: Tier;
  readonly acceptedAt?: unknown;
  readonly petitionExtendedOn?: string | null;
}

interface Refused {
  readonly code: 'FORBIDDEN' | 'RULE_VIOLATED';
  readonly reason: 'roleMissing' | 'notYourDesk' | 'nothingToNotify' | 'noticeIssued';
}

/** What each notice tells has happened. */
const toTell: Readonly<Record<PlainNoticeKind, (about: Notified) => boolean>> = {
  ACCEPTANCE: ({ acceptedAt }) => Boolean(acceptedAt),
  NON_ACCEPTANCE: ({ state }) => state === 'NOT_ACCEPTED',
  EXTENSION: ({ petitionExtendedOn }) => Boolean(petitionExtendedOn),
};

/** Why the caller cannot issue a notice by hand now; null when they can. Each is issued once. */
export function judgePlainNotice(
  about: Notified,
  { tier, roles }: Pick<RequestContext['caller'], 'tier' | 'roles'>,
  kind: PlainNoticeKind,
  issued: boolean,
): Refused | null {
  if (!caseWorkers.some((role) => roles.includes(role))) return { code: 'FORBIDDEN', reason: 'roleMissing' };
  if (!standsAtOrAbove(tier, about.tier)) return { code: 'FORBIDDEN', reason: 'notYourDesk' };
  if (!toTell[kind](about)) return { code: 'RULE_VIOLATED', reason: 'nothingToNotify' };
  return issued ? { code: 'RULE_VIOLATED', reason: 'noticeIssued' } : null;
}

/** Every notice that is issued by hand, and for what the caller cannot issue now, why. */
export async function noticeOffersOf(row: CaseRow, context: RequestContext): Promise<PetitionNoticeOffer[]> {
  const issued = new Set((await noticesOfCase(context).load(row.id)).map(({ kind }) => kind));
  return plainNoticeKinds.map((kind) => {
    const refused = judgePlainNotice(row, context.caller, kind, issued.has(kind));
    return { kind, allowed: refused === null, reason: refused?.reason ?? null };
  });
}
