/** The names under which integrators hear of things: CaseDeadlineMoved is case.deadline_moved. */
export function eventTypeOf(outboxType: string): string | null {
  // What a district loads in bulk happened before the integrator was there.
  if (!/^Case[A-Z]/.test(outboxType) || outboxType === 'CaseLoaded') return null;
  const words = outboxType.slice('Case'.length).replace(/(?<=.)[A-Z]/g, (sign) => `_${sign}`);
  return `case.${words.toLowerCase()}`;
}

/** What is known to happen to a case, in the order of its life; others may come with later versions. */
export const eventTypes: readonly string[] = [
  'case.registered',
  'case.imported',
  'case.accepted',
  'case.refused',
  'case.passed_up',
  'case.assigned',
  'case.started',
  'case.resolved',
  'case.followed_up',
  'case.closed',
  'case.reopened',
  'case.withdrawn',
  'case.voided',
  'case.suspended',
  'case.resumed',
  'case.transferred',
  'case.transferred_out',
  'case.taken_back',
  'case.transfer_settled',
  'case.extended',
  'case.deadline_moved',
  'case.escalated',
  'case.petition_moved',
  'case.notice_issued',
  'case.task_changed',
  'case.corrected',
  'case.supplemented',
  'case.urged',
];

export const PING = 'webhook.ping';

/** What of a case's state goes out: where it stands, nothing that anybody wrote, nobody's name or number. */
const TOLD = [
  'version',
  'number',
  'channel',
  'sourceNumber',
  'estateId',
  'divisionCode',
  'categoryId',
  'urgency',
  'state',
  'tier',
  'receivedOn',
  'acceptedOn',
  'dueOn',
  'resolvedOn',
  'resolvedOnTime',
  'reopenedCount',
  'clock',
  'from',
  'to',
  'provisional',
] as const;

export interface Happening {
  readonly type: string;
  /** ISO moment. */
  readonly occurredAt: string;
  readonly caseId: string;
  /** The event's place in the feed: of two messages about one case the higher one is the later. */
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The body of a message, in the shape that Standard Webhooks recommends. */
export function messageBody({ type, occurredAt, caseId, sequence, data }: Happening): string {
  const told = TOLD.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]);
  return JSON.stringify({
    type,
    timestamp: new Date(occurredAt).toISOString(),
    data: { id: caseId, sequence, ...Object.fromEntries(told) },
  });
}

/**
 * Milliseconds until a message is sent again after so many failures, spread by a fifth to both sides so that those who
 * failed together do not come back together; null when it was tried often enough.
 */
export function pauseAfter(failures: number, pauses: readonly number[], random: number): number | null {
  const seconds = pauses[failures - 1];
  return seconds === undefined ? null : Math.round(seconds * 1_000 * (0.8 + 0.4 * random));
}
