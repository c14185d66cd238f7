import { fixedClock } from '@guanjia/kit';
import type { LocalDate, WriteSession } from '@guanjia/kit';

/** The day on which the demo district's life begins. */
export const DEMO_DAY: LocalDate = '2018-10-29';

/** The same session as it would have been on an earlier day, recorded in the name of the demonstration. */
export function sessionOn(session: WriteSession, date: LocalDate): WriteSession {
  return {
    ...session,
    clock: fixedClock(`${date}T10:00:00+08:00`),
    caller: { ...session.caller, name: '区房管局（演示）' },
  };
}

/** A number from 0 to below `below` that is always the same for the same words. */
export function spread(below: number, ...words: string[]): number {
  let hash = 2166136261;
  for (const character of words.join('\u0000')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619) >>> 0;
  }
  return hash % below;
}
