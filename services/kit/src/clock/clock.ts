import { localDateIn, type LocalDate } from '../dates/local-date.ts';

/** Where domain time comes from. Rules never ask for the time themselves: it is handed to them. */
export interface Clock {
  /** The present moment of the domain. */
  now(): Date;
  /** The present calendar date in Asia/Shanghai, whatever the process time zone. */
  today(): LocalDate;
}

/**
 * A clock that runs with real time, moved by `offsetMs` milliseconds.
 * The demo district lives in October 2018, so its clock is moved back; a real district's offset is 0.
 */
export function offsetClock(offsetMs = 0): Clock {
  const now = () => new Date(Date.now() + offsetMs);
  return { now, today: () => localDateIn(now()) };
}

/** A clock that stands still at an ISO moment: for tests and for loading the demo district. */
export function fixedClock(iso: string): Clock {
  const moment = new Date(iso);
  return { now: () => new Date(moment), today: () => localDateIn(moment) };
}
