import type { HistoryEntry } from '@guanjia/ui';

/** What of a case can be put right, in the order in which it is read. */
export const CORRECTED_FIELDS = ['text', 'location', 'categoryId', 'urgency', 'estateId'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];
export type CorrectedValues = Partial<Record<CorrectedField, string | null>>;

export interface Correction {
  field: CorrectedField;
  from: string | null;
  to: string | null;
  /** Categories and estates by the names that they had then. */
  fromName: string | null;
  toName: string | null;
}

/** Reads the corrections out of an event's free-form data; anything else is left out. */
export function correctionsIn(data: unknown): Correction[] {
  const { corrections } = (data ?? {}) as { corrections?: unknown };
  if (!Array.isArray(corrections)) return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return corrections.flatMap((one: Record<string, unknown>) => {
    const field = CORRECTED_FIELDS.find((known) => known === one['field']);
    if (!field) return [];
    const { from, to, fromName, toName } = one;
    return [{ field, from: text(from), to: text(to), fromName: text(fromName), toName: text(toName) }];
  });
}

interface CaseEvent {
  id: string;
  type: string;
  occurredAt: string;
  actorName?: string | null;
  note?: string | null;
  data?: unknown;
}

/** The history of a case's fields from what it says now and its events: first as it was registered, then each correction. */
export function correctionHistory(
  now: CorrectedValues,
  registeredAt: string,
  events: readonly CaseEvent[],
): HistoryEntry[] {
  const corrected = events
    .filter(({ type }) => type === 'CORRECTED')
    .toSorted((one, other) => one.occurredAt.localeCompare(other.occurredAt));
  const before: CorrectedValues = { ...now };
  for (const { data } of corrected.toReversed()) {
    for (const { field, from } of correctionsIn(data)) before[field] = from;
  }
  const registered = events.find(({ type }) => type === 'REGISTERED');
  return [
    {
      key: '0',
      at: registered?.occurredAt ?? registeredAt,
      by: registered?.actorName ?? '',
      action: 'REGISTERED',
      state: before,
    },
    ...corrected.map(({ occurredAt, actorName, note, data }, place) => ({
      key: String(place + 1).padStart(6, '0'),
      at: occurredAt,
      by: actorName ?? '',
      action: 'CORRECTED',
      reason: note ?? null,
      state: Object.fromEntries(correctionsIn(data).map(({ field, to }) => [field, to])),
    })),
  ];
}

/** Names of categories and estates as the events told them, by id. */
export function namesIn(events: readonly CaseEvent[]): Map<string, string> {
  const pairs = events
    .flatMap(({ data }) => correctionsIn(data))
    .flatMap(({ from, fromName, to, toName }) => [[from, fromName] as const, [to, toName] as const]);
  return new Map(pairs.flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])));
}
