import { addDays, type LocalDate } from '@guanjia/kit';

/** Something that held from a day to a day, both included; `to` is null while it lasts. */
export interface DatedSpan {
  from: LocalDate;
  to: LocalDate | null;
}

/** Whether a span holds on a day. */
export function holdsOn(span: DatedSpan, day: LocalDate): boolean {
  return span.from <= day && (span.to === null || day <= span.to);
}

/** The span that holds on a day, or null. Spans of one history do not overlap, so there is at most one. */
export function spanOn<Span extends DatedSpan>(history: readonly Span[], day: LocalDate): Span | null {
  return history.find((span) => holdsOn(span, day)) ?? null;
}

/** Whether two spans share a day. */
export function overlaps(one: DatedSpan, other: DatedSpan): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}

/** The first span of a history that shares a day with the candidate, or null. */
export function firstOverlap<Span extends DatedSpan>(
  history: readonly Span[],
  candidate: DatedSpan,
): Span | null {
  return history.find((span) => overlaps(span, candidate)) ?? null;
}

/** Whether a span ends before it begins. */
export function isEmptySpan(span: DatedSpan): boolean {
  return span.to !== null && span.to < span.from;
}

/**
 * What has to be ended so that a new span can begin: the span that lasts on, if it began earlier than the new one.
 * `end` is its new last day. Null when nothing lasts on that long.
 */
export function succession<Span extends DatedSpan>(
  history: readonly Span[],
  begins: LocalDate,
): { span: Span; end: LocalDate } | null {
  const lasting = history.find((span) => span.to === null && span.from < begins);
  return lasting ? { span: lasting, end: addDays(begins, -1) } : null;
}
