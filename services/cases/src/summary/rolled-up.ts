import { addDays, type DivisionCode, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { sumOfChanges } from './count-standings.ts';
import { rollUps, unfolded } from './divisions.ts';
import {
  dimensions,
  lateOfAccepted,
  measures,
  ofAccepted,
  ofReceived,
  type Dimension,
  type Measure,
  type MemberCounts,
} from './figure-layout.ts';
import { monthOf, type Period } from './period.ts';

export interface Rolled extends Period {
  readonly codes: readonly DivisionCode[];
  readonly dimension: Dimension;
  /** As of now, not of the end of a past day: then what is due later today is not overdue yet, and is not counted here. */
  readonly now: boolean;
}

/** Rows of the roll-ups that some counts are the sum of. Each part is a stretch of the index. */
interface Part {
  readonly rows: RawBuilder<boolean>;
  readonly counts: readonly Measure[];
  /** Of the cohorts since then alone the accepted ones that are overdue count; the others all do. */
  readonly acceptedSince?: LocalDate | null;
}

/** Counts of divisions from the roll-ups, and from the few changes that are not folded into them yet. */
export function rolledUp(context: RequestContext, rolled: Rolled): Promise<MemberCounts[]> {
  const { codes, dimension } = rolled;
  const stretches = parts(rolled).map(({ rows, counts, acceptedSince = null }) => {
    const columns = measures.map((measure) => {
      const column = sql.ref(measure);
      if (!counts.includes(measure)) return sql`0 as ${column}`;
      return lateOfAccepted.includes(measure) && acceptedSince !== null
        ? sql`case when f.cohort >= ${acceptedSince}::date then f.${column} else 0 end as ${column}`
        : sql`f.${column}`;
    });
    return sql`select p.code, f.member, ${sql.join(columns)} from ${rollUps(codes, dimension)}
      where f.dimension = ${dimension} and ${rows}`;
  });
  const member = sql.raw(dimensions[dimension]);
  const fresh = sql`select p.code, ${member}, ${sql.join(sumOfChanges('d', rolled))} from ${unfolded(codes)}
    where ${member} is not null group by 1, 2`;
  const sums = measures.map((measure) => sql`sum(${sql.ref(measure)})::int as ${sql.ref(measure)}`);
  return context.rows<MemberCounts>(sql`
    select code, member, ${sql.join(sums)} from (${sql.join([...stretches, fresh], sql` union all `)}) s group by 1, 2`);
}

function parts({ from, to, now }: Rolled): Part[] {
  const whole = from === null || isNewYear(from);
  // Nothing happens to a case before the day that its cohort goes by: what is too old is left out by the index already.
  const since = from === null ? sql`` : sql`and f.cohort >= ${from}::date and f.event >= ${from}::date`;
  if (now) {
    const lasting = ofAccepted.filter((one) => !lateOfAccepted.includes(one));
    const answered = ofReceived.filter((one) => one !== 'unanswered_late');
    const late: Omit<Part, 'rows'> = { counts: ['overdue', ...lateOfAccepted], acceptedSince: from };
    const month = monthOf(to);
    const overdue: Part[] = whole
      ? [
          { rows: sql`f.kind = 'UM' and f.event < ${month}::date`, ...late },
          { rows: sql`f.kind = 'U' and f.event >= ${month}::date and f.event < ${to}::date`, ...late },
        ]
      : [{ rows: sql`f.kind = 'U' and f.event < ${to}::date`, ...late }];
    if (from === null) {
      return [
        { rows: sql`f.kind = 'AT'`, counts: lasting },
        { rows: sql`f.kind = 'RT'`, counts: [...answered, 'open'] },
        ...overdue,
      ];
    }
    const grain = whole ? 'Y' : 'M';
    return [
      { rows: sql`f.kind = ${`A${grain}`} ${since}`, counts: lasting },
      { rows: sql`f.kind = ${`R${grain}`} ${since}`, counts: answered },
      { rows: sql`f.kind = 'RT'`, counts: ['open'] },
      ...overdue,
    ];
  }
  return [
    ...upTo(to, { cohort: 'A', counts: ofAccepted, begins: since, byYear: whole }),
    ...upTo(to, { cohort: 'R', counts: ofReceived, begins: since, byYear: whole }),
    ...upTo(to, { cohort: 'R', counts: ['open', 'overdue'], begins: sql``, byYear: true }),
  ];
}

interface Stretch {
  cohort: 'A' | 'R';
  counts: readonly Measure[];
  begins: RawBuilder<unknown>;
  /** Whether the cohorts are of whole years. */
  byYear: boolean;
}

/** What happened up to a past day, in the largest grains that end with it: years, then months, then days. */
function upTo(to: LocalDate, { cohort, counts, begins, byYear }: Stretch): Part[] {
  const next = addDays(to, 1);
  const month = monthOf(next);
  const year = `${next.slice(0, 4)}-01-01`;
  const stretch = (grain: 'Y' | 'M' | 'D', from: LocalDate | null, before: LocalDate): Part => ({
    rows: sql`f.kind = ${cohort + grain} ${from === null ? sql`` : sql`and f.event >= ${from}::date`}
      and f.event < ${before}::date ${begins}`,
    counts,
  });
  return [
    ...(byYear ? [stretch('Y', null, year)] : []),
    ...(byYear && month === year ? [] : [stretch('M', byYear ? year : null, month)]),
    ...(next === month ? [] : [stretch('D', month, next)]),
  ];
}

function isNewYear(day: LocalDate): boolean {
  return day.endsWith('-01-01');
}
