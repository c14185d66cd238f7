import type { Channel, DeadlinePreviewInput, Urgency } from '../generated/graphql.ts';

/** The moments of a case that can be thought of, in their order. */
export const MOMENTS = ['acceptedAt', 'assignedAt', 'resolvedAt', 'followedUpAt'] as const;

/** A time in which the case is thought to be suspended; both ends as `YYYY-MM-DDTHH:mm`, in the office's time. */
export interface Suspension {
  from: string | null;
  to: string | null;
}

/** A case that is only thought of, as it stands in the address. */
export interface SimulatedCase {
  channel: Channel;
  categoryId: string | null;
  urgency: Urgency;
  /** `YYYY-MM-DDTHH:mm`, in the office's time; so are the others. */
  receivedAt: string;
  acceptedAt: string | null;
  assignedAt: string | null;
  handleBy: string | null;
  resolvedAt: string | null;
  followedUpAt: string | null;
  suspensions: Suspension[];
}

/** The least that decides a date: a time of day nobody thinks of. */
export const OPENING = '09:00';

/** What can be chosen of a case. */
interface Offered {
  channels: readonly Channel[];
  urgencies: readonly Urgency[];
}

/** What the address says; what it does not, or what is not offered, is a visit of this morning. */
export function simulatedCaseOf(
  params: URLSearchParams,
  today: string,
  { channels, urgencies }: Offered,
): SimulatedCase {
  const channel = channels.find((one) => one === params.get('channel')) ?? 'VISIT';
  return {
    channel,
    categoryId: params.get('category'),
    urgency: urgencies.find((one) => one === params.get('urgency')) ?? 'NORMAL',
    receivedAt: params.get('receivedAt') ?? `${today}T${OPENING}`,
    acceptedAt: params.get('acceptedAt'),
    assignedAt: params.get('assignedAt'),
    handleBy: params.get('handleBy'),
    resolvedAt: params.get('resolvedAt'),
    followedUpAt: params.get('followedUpAt'),
    suspensions: (params.get('suspensions') ?? '')
      .split(',')
      .filter((pair) => pair.includes('~'))
      .map((pair) => {
        const [from, to] = pair.split('~');
        return { from: from || null, to: to || null };
      }),
  };
}

/** Suspensions as one parameter of the address; a row that nothing stands in yet is kept too. */
export function suspensionsParam(suspensions: readonly Suspension[]): string | null {
  return suspensions.map(({ from, to }) => `${from ?? ''}~${to ?? ''}`).join(',') || null;
}

/** What the graph is asked: moments of the office's time zone, whatever the browser's is; half a suspension is none. */
export function previewInput(thought: SimulatedCase): DeadlinePreviewInput {
  const { channel, categoryId, urgency, handleBy, suspensions } = thought;
  return {
    channel,
    urgency,
    receivedAt: inOfficeTime(thought.receivedAt),
    ...(categoryId ? { categoryId } : {}),
    ...(handleBy ? { handleBy } : {}),
    ...Object.fromEntries(
      MOMENTS.flatMap((moment) => {
        const at = thought[moment];
        return at ? [[moment, inOfficeTime(at)]] : [];
      }),
    ),
    suspensions: suspensions.flatMap(({ from, to }) =>
      from && to ? [{ from: inOfficeTime(from), to: inOfficeTime(to) }] : [],
    ),
  };
}

function inOfficeTime(moment: string): string {
  return `${moment}:00+08:00`;
}
