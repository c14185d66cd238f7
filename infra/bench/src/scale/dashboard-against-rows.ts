import { isDeepStrictEqual } from 'node:util';
import { scopeRange } from '@guanjia/kit';
import type { Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { times } from './measure-reads.ts';
import type { ScaleRead } from './scale-reads.ts';

/**
 * The figures of the overview since ever, as somebody without roll-ups asks for them: one pass over the cases. (The
 * months and the ages would take further ones.)
 */
const COUNTED = `
  select channel,
    count(*) filter (where accepted_on is not null and state <> 'VOIDED')::int as accepted,
    count(*) filter (where accepted_on is not null and state <> 'VOIDED' and resolved_on is not null)::int as resolved,
    count(*) filter (where accepted_on is not null and state <> 'VOIDED' and resolved_on_time)::int as in_time,
    count(*) filter (where resolved_on is null and ended_on is null)::int as open,
    count(*) filter (where resolved_on is null and ended_on is null and due_at < $1 and suspended_at is null)::int as overdue
  from case_record group by channel order by accepted desc, channel`;

interface CountedRow {
  channel: string;
  accepted: number;
  resolved: number;
  in_time: number;
  open: number;
  overdue: number;
}

interface Overview {
  division: {
    caseSummary: {
      open: number;
      overdue: number;
      resolutionRate: { numerator: number; denominator: number };
      onTimeResolutionRate: { numerator: number };
      channels: { channel: string; count: number }[];
    };
  };
}

export interface DashboardAgainstRows {
  dashboardMs: number;
  rowsMs: number;
}

/** Times both on the same database under the same row scope; throws when they do not say the same. */
export async function dashboardAgainstRows(
  read: ScaleRead,
  {
    answer,
    serviceUrl,
    now,
    rounds,
  }: { answer: () => Promise<unknown>; serviceUrl: string; now: Date; rounds: number },
): Promise<DashboardAgainstRows> {
  return withClient(serviceUrl, async (client) => {
    await client.query(scopeSql(read.caller));
    const dashboard: number[] = [];
    const rows: number[] = [];
    const timed = async <Value>(into: number[], ask: () => Promise<Value>): Promise<Value> => {
      const began = performance.now();
      const value = await ask();
      into.push(performance.now() - began);
      return value;
    };
    for (let round = 0; round < rounds; round += 1) {
      const counted = await timed(rows, () => client.query<CountedRow>(COUNTED, [now]));
      const shown = await timed(dashboard, answer);
      requireSame(shown as Overview, counted.rows);
    }
    return { dashboardMs: times(dashboard).best, rowsMs: times(rows).best };
  });
}

function scopeSql({ division }: Caller): string {
  const { from, to } = scopeRange(division);
  return `set guanjia.scope_from = '${from}'; set guanjia.scope_to = '${to}'`;
}

function requireSame({ division: { caseSummary } }: Overview, rows: readonly CountedRow[]): void {
  const sum = (measure: Exclude<keyof CountedRow, 'channel'>) =>
    rows.reduce((all, row) => all + row[measure], 0);
  const said = [
    caseSummary.open,
    caseSummary.overdue,
    caseSummary.resolutionRate.denominator,
    caseSummary.resolutionRate.numerator,
    caseSummary.onTimeResolutionRate.numerator,
    ...caseSummary.channels.map(({ channel, count }) => `${channel} ${count}`),
  ];
  const counted = [
    sum('open'),
    sum('overdue'),
    sum('accepted'),
    sum('resolved'),
    sum('in_time'),
    ...rows.map(({ channel, accepted }) => `${channel} ${accepted}`),
  ];
  if (isDeepStrictEqual(said, counted)) return;
  throw new Error(
    `The dashboard does not say what the cases come to: ${said.join(', ')} and ${counted.join(', ')}.`,
  );
}
