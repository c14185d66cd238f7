import { localDateIn, type RequestContext, type WriteSession } from '@guanjia/kit';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import type { EscalationPack } from './escalation-pack.ts';
import { readEscalationPacks } from './order-limit.ts';

/** What the steps of one transaction are judged by. */
export interface Surroundings {
  readonly packs: readonly EscalationPack[];
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

/** How one kind of watched thing is escalated. */
export interface WatchTurns<Watched extends { readonly startedAt: string }> {
  /** The write's name in the audit log. */
  readonly operation: string;
  /** Locks some whose time has come; few enough that each is locked for a moment only. */
  take(session: WriteSession, now: Date): Promise<readonly Watched[]>;
  /** Answers how many steps were taken. */
  escalate(session: WriteSession, one: Watched, around: Surroundings): Promise<number>;
}

/** Takes every step that is due by the platform's clock, some in one transaction; answers how many there were. */
export async function escalateInTurns<Watched extends { readonly startedAt: string }>(
  context: RequestContext,
  { operation, take, escalate }: WatchTurns<Watched>,
): Promise<number> {
  let steps = 0;
  for (;;) {
    const turn = await context.write(operation, async (session) => {
      const now = session.clock.now();
      const watched = await take(session, now);
      let taken = 0;
      if (watched.length > 0) {
        const around = await surroundings(session, now, watched);
        for (const one of watched) taken += await escalate(session, one, around);
      }
      return { watched: watched.length, taken };
    });
    steps += turn.taken;
    if (turn.watched === 0) return steps;
  }
}

async function surroundings(
  session: WriteSession,
  now: Date,
  watched: readonly { readonly startedAt: string }[],
): Promise<Surroundings> {
  const earliest = watched.reduce(
    (least, { startedAt }) => Math.min(least, Date.parse(startedAt)),
    now.getTime(),
  );
  const packs = await readEscalationPacks(session.rows);
  const { calendar } = await readRuleBook(session.rows, localDateIn(new Date(earliest)), localDateIn(now));
  return { packs, calendar, now };
}
