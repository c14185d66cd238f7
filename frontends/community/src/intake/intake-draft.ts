/**
 * What an unfinished intake form keeps on this machine when the tab closes. The complainant's name and numbers are
 * never part of it: office computers are shared, and personal data belong in the graph only.
 */
export interface IntakeDraft {
  /** One per form: sending the same form twice makes one case. */
  idempotencyKey: string;
  channel: string;
  urgency: string;
  estateId?: string;
  categoryId?: string;
  text?: string;
  location?: string;
  /** Its number at the hotline, the mailbox or wherever it comes from. */
  sourceNumber?: string;
  /** Local date and time as typed; absent means now. */
  receivedAt?: string;
}

const OPTIONAL = ['estateId', 'categoryId', 'text', 'location', 'sourceNumber', 'receivedAt'] as const;

/** An empty form for a phone call, the most frequent channel of a community office. */
export function emptyDraft(idempotencyKey: string): IntakeDraft {
  return { idempotencyKey, channel: 'CALL', urgency: 'NORMAL' };
}

/** Reads what `writeDraft` wrote; null when there is nothing readable. */
export function readDraft(stored: string | null): IntakeDraft | null {
  if (stored === null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { idempotencyKey, channel, urgency, ...rest } = parsed as Record<string, unknown>;
  if (typeof idempotencyKey !== 'string' || typeof channel !== 'string' || typeof urgency !== 'string')
    return null;
  const draft: IntakeDraft = { idempotencyKey, channel, urgency };
  for (const field of OPTIONAL) {
    const value = rest[field];
    if (typeof value === 'string') draft[field] = value;
  }
  return draft;
}

/** The text to keep; only the fields of a draft, whatever else the form holds. */
export function writeDraft(form: IntakeDraft): string {
  const { idempotencyKey, channel, urgency } = form;
  const kept: IntakeDraft = { idempotencyKey, channel, urgency };
  for (const field of OPTIONAL) if (form[field]) kept[field] = form[field];
  return JSON.stringify(kept);
}

/** Whether the draft holds anything that its writer would miss. */
export function hasContent(draft: IntakeDraft): boolean {
  return OPTIONAL.some((field) => (draft[field] ?? '') !== '');
}
