import type { EnumLabel, EnumName } from '@guanjia/domain';

/** What a notice tells, before it is a sentence. */
export interface Told {
  kind: string;
  /** JSON of the graph: only texts are used, whatever else it may hold. */
  params: unknown;
}

/**
 * What fills the sentence of a notice: `notices.sentence.<KIND>`. Every place of every sentence is filled, with "…"
 * where an older notice did not say; enum values by their labels, dates as the reader writes them.
 */
export function sentenceValues(
  { kind, params }: Told,
  label: EnumLabel,
  date: (value: string) => string,
): Record<string, string> {
  const given = typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {};
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : null);
  const named = (name: string, type: EnumName) => {
    const value = text(name);
    return value === null ? MISSING : label(type, value);
  };
  const dueOn = text('dueOn');
  return {
    kind,
    case: text('case') ?? MISSING,
    order: text('order') ?? MISSING,
    petition: text('petition') ?? MISSING,
    name: text('name') ?? MISSING,
    dueOn: dueOn === null ? MISSING : date(dueOn),
    clock: named('clock', 'Clock'),
    tier: named('tier', 'Tier'),
    approval: named('approval', 'ApprovalKind'),
    satisfaction: named('satisfaction', 'Satisfaction'),
    state: named('state', 'ApprovalState'),
    round: named('round', 'PetitionRoundKind'),
    task: named('task', 'TaskState'),
  };
}

const MISSING = '…';
