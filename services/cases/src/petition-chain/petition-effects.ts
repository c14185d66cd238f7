import { newId, PlatformError, startOfDay, type LocalDate, type WriteSession } from '@guanjia/kit';
import type { CaseFile } from '../case/case-file.ts';
import { missing } from '../case/step-asked.ts';
import { deadline, type ComputedDeadline } from '../deadlines/deadline.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { hearingFits, withHearings } from './hearing.rules.ts';
import { issueNotice } from './issue-notice.ts';
import { opinionNotices } from './notice-kinds.ts';
import {
  petitionArticles,
  petitionChain,
  petitionLaw,
  petitionLimit,
  type PetitionAction,
  type PetitionClock,
  type PetitionRound,
  type ReviewOutcome,
} from './petition-chain.ts';
import { roundBefore } from './petition-standing.ts';
import { reviewerOf } from './petition-step.rules.ts';
import { PetitionRoundEntity, type PetitionRoundRecord } from './petition.entity.ts';

/** What comes with a step from outside; which of it a step needs, its declaration says. */
export interface PetitionStepAsked {
  readonly id: string;
  readonly version: number;
  readonly text?: string;
  readonly outcome?: ReviewOutcome;
  /** When it was delivered, or asked for; today unless told. */
  readonly on?: LocalDate | undefined;
  readonly grounds?: string;
  readonly authority?: string | undefined;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** A step that the rules have allowed. */
export interface Taking {
  readonly session: WriteSession;
  readonly file: CaseFile;
  readonly action: PetitionAction;
  readonly asked: PetitionStepAsked;
  /** The rounds that stand. */
  readonly rounds: ReadonlyMap<PetitionRound, PetitionRoundRecord>;
  readonly at: Date;
  readonly today: LocalDate;
}

type EventData = Record<string, unknown>;

/** The opinion of a round, which is a numbered notice at once. */
export async function giveOpinion(taking: Taking): Promise<EventData> {
  const { session, file, action, asked, rounds, at, today } = taking;
  const { round: kind, needs } = petitionChain[action];
  const text = asked.text?.trim();
  if (!text) throw missing('text', 'opinionMissing');
  if (needs.includes('OUTCOME') && !asked.outcome) throw missing('outcome', 'outcomeMissing');
  const round = rounds.get(kind) ?? openRound(taking, kind, { tier: file.record.tier });
  const onTime = round.dueAt ? at <= round.dueAt : (file.record.resolvedOnTime ?? null);
  const given = { text, outcome: asked.outcome ?? null, onTime };
  Object.assign(round, given, { givenAt: at, givenOn: today, givenByName: session.caller.name });
  const { receivedOn, acceptedOn } = file.record;
  await issueNotice(session, file, {
    kind: opinionNotices[kind],
    roundId: round.id,
    content: {
      articles: articlesOf(kind, receivedOn),
      receivedOn,
      acceptedOn: acceptedOn ?? null,
      text,
      outcome: given.outcome,
      requestedOn: round.requestedOn ?? null,
      hearings: round.hearings,
    },
  });
  return { round: kind, outcome: given.outcome, onTime, tier: round.tier, authority: round.authority };
}

/** The opinion has reached the petitioner: the time for asking for the next round runs. */
export async function deliver(taking: Taking): Promise<EventData> {
  const { action, rounds } = taking;
  const { round: kind, starts } = petitionChain[action];
  const round = requireRound(rounds, kind);
  const deliveredOn = dateBetween(taking, round.givenOn ?? null);
  round.deliveredOn = deliveredOn;
  if (!starts) return { round: kind, deliveredOn };
  const due = await timed(taking, starts, deliveredOn);
  Object.assign(round, {
    requestDueOn: due.dueOn,
    requestDueAt: due.dueAt,
    requestProvisional: due.provisional,
    requestExplanation: due.explanation,
  });
  return { round: kind, deliveredOn, dueOn: due.dueOn };
}

/** The petitioner asks for a review or re-review: the time for its opinion runs. */
export async function requestReview(taking: Taking): Promise<EventData> {
  const { action, asked, rounds } = taking;
  const { round: kind, starts } = petitionChain[action];
  const before = requireRound(rounds, kind === 'RE_REVIEW' ? 'REVIEW' : 'HANDLING');
  const grounds = asked.grounds?.trim();
  if (!grounds) throw missing('grounds', 'groundsMissing');
  const requestedOn = dateBetween(taking, before.deliveredOn ?? null);
  const tier = reviewerOf(before.tier ?? null);
  const authority = tier ? null : asked.authority?.trim();
  // Above the district the city reviews: its part is written down here.
  if (authority === undefined || authority === '') throw missing('authority', 'authorityMissing');
  const due = starts ? await timed(taking, starts, requestedOn) : null;
  openRound(taking, kind, { tier, authority, requestedOn, grounds, ...due });
  return { round: kind, requestedOn, dueOn: due?.dueOn, tier, authority };
}

/** The days of a hearing, which are not counted (信访工作条例 art. 36). */
export async function recordHearing(taking: Taking): Promise<EventData> {
  const { session, file, action, asked, rounds, today } = taking;
  const round = requireRound(rounds, petitionChain[action].round);
  if (!asked.from) throw missing('from', 'hearingDaysMissing');
  if (!asked.to) throw missing('to', 'hearingDaysMissing');
  const hearing = { from: asked.from, to: asked.to };
  if (
    !round.explanation ||
    !hearingFits(hearing, { after: round.requestedOn ?? today, today, held: round.hearings })
  ) {
    throw new PlatformError(
      'RULE_VIOLATED',
      'A hearing lies after the request and any hearing before it, and is over.',
      {
        reason: 'hearingDays',
        field: 'from',
        params: { requestedOn: round.requestedOn, today },
      },
    );
  }
  round.hearings = [...round.hearings, hearing];
  const { calendar } = await readRuleBook(session.rows, file.record.receivedOn, today);
  const from = round.dueOn;
  Object.assign(round, withHearings(round.explanation, round.hearings, calendar));
  return { round: round.kind, hearing, from, to: round.dueOn };
}

function openRound(
  { session, file }: Taking,
  kind: PetitionRound,
  given: Partial<PetitionRoundRecord>,
): PetitionRoundRecord {
  return session.em.create(PetitionRoundEntity, {
    id: newId('PetitionRound'),
    caseId: file.record.id,
    divisionCode: file.record.divisionCode,
    kind,
    hearings: [],
    isCurrent: true,
    ...given,
  });
}

function requireRound(
  rounds: ReadonlyMap<PetitionRound, PetitionRoundRecord>,
  kind: PetitionRound,
): PetitionRoundRecord {
  const round = rounds.get(kind);
  if (round) return round;
  throw new RangeError(`The petition's stage says that there is a ${kind} round`);
}

/** The day that a step gives, or today: not before what it follows, and not in the future. */
function dateBetween({ asked, today }: Taking, earliest: LocalDate | null): LocalDate {
  const on = asked.on ?? today;
  if (on <= today && (earliest === null || on >= earliest)) return on;
  throw new PlatformError('RULE_VIOLATED', `Give a day from ${earliest ?? 'the step before'} to ${today}.`, {
    reason: 'dayOutOfRange',
    field: 'on',
    params: { on, earliest, today },
  });
}

async function timed(
  { session, file }: Taking,
  clock: PetitionClock,
  from: LocalDate,
): Promise<ComputedDeadline> {
  const { calendar } = await readRuleBook(session.rows, from);
  return deadline(petitionLimit(clock, petitionLaw(file.record.receivedOn)), startOfDay(from), calendar);
}

/** What an opinion rests on, and by which article the petitioner may ask for more. */
function articlesOf(kind: PetitionRound, receivedOn: LocalDate): string[] {
  const { handling, review, reReview } = petitionArticles[petitionLaw(receivedOn)];
  if (roundBefore[kind] === null) return [handling, review];
  return kind === 'REVIEW' ? [review, reReview] : [reReview];
}
