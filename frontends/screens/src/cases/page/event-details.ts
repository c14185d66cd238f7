import { correctionsIn } from '../correction/corrections.ts';

const KNOWN = [
  'assigneeName',
  'handlerName',
  'dueOn',
  'until',
  'satisfaction',
  'kind',
  'number',
  'refusalReason',
  'fromTier',
  'tier',
  'toDivision',
  'fromDivision',
  'authority',
  'requestedBy',
  'originalNumber',
  'originalId',
  'name',
  'clock',
  'dueFrom',
  'dueTo',
] as const;

/** What the page reads from an event's data; other keys are kept for audits. */
export type EventDetails = Partial<Record<(typeof KNOWN)[number], string>>;

/** Reads the few known texts out of an event's free-form data; anything else is left out. */
export function eventDetails(data: unknown): EventDetails {
  if (typeof data !== 'object' || data === null) return {};
  const known: EventDetails = {};
  for (const key of KNOWN) {
    const value = (data as Record<string, unknown>)[key];
    if (typeof value === 'string') known[key] = value;
  }
  return known;
}

type LabelledEnum = 'Satisfaction' | 'ApprovalKind' | 'PetitionNoticeKind' | 'RefusalReason' | 'Clock';

/** One thing that an event says beside its title: a text of the catalogue and what stands in it. */
export type EventPhrase =
  | { say: 'assignee' | 'handler' | 'requestedBy'; name: string }
  | { say: 'dueOn' | 'until'; date: string }
  | { say: 'label'; type: LabelledEnum; value: string }
  | { say: 'passedUp'; tier: string }
  | { say: 'moved'; from: string; to: string }
  | { say: 'authority' | 'original' | 'file' | 'number'; name: string }
  | { say: 'corrected'; fields: string[] }
  | { say: 'dueMoved'; from: string; to: string };

/** What is worth saying of an event, in the order in which it is read. */
export function eventPhrases(type: string, data: unknown): EventPhrase[] {
  const known = eventDetails(data);
  const notice = type === 'NOTICE_ISSUED';
  const corrected = correctionsIn(data).map(({ field }) => field);
  const phrases: (EventPhrase | null)[] = [
    known.kind
      ? { say: 'label', type: notice ? 'PetitionNoticeKind' : 'ApprovalKind', value: known.kind }
      : null,
    notice && known.number ? { say: 'number', name: known.number } : null,
    known.clock ? { say: 'label', type: 'Clock', value: known.clock } : null,
    known.refusalReason ? { say: 'label', type: 'RefusalReason', value: known.refusalReason } : null,
    known.assigneeName ? { say: 'assignee', name: known.assigneeName } : null,
    known.handlerName ? { say: 'handler', name: known.handlerName } : null,
    known.dueOn ? { say: 'dueOn', date: known.dueOn } : null,
    known.until ? { say: 'until', date: known.until } : null,
    known.satisfaction ? { say: 'label', type: 'Satisfaction', value: known.satisfaction } : null,
    known.fromTier && known.tier ? { say: 'passedUp', tier: known.tier } : null,
    known.fromDivision && known.toDivision
      ? { say: 'moved', from: known.fromDivision, to: known.toDivision }
      : null,
    known.authority ? { say: 'authority', name: known.authority } : null,
    known.originalNumber ? { say: 'original', name: known.originalNumber } : null,
    corrected.length > 0 ? { say: 'corrected', fields: corrected } : null,
    known.dueFrom && known.dueTo ? { say: 'dueMoved', from: known.dueFrom, to: known.dueTo } : null,
    type.startsWith('ATTACHMENT') && known.name ? { say: 'file', name: known.name } : null,
  ];
  return phrases.filter((phrase) => phrase !== null);
}
