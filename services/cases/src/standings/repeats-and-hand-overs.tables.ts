import { reachEverywhere } from '@guanjia/kit';
import { measures } from '../summary/figure-layout.ts';
import { changeMeasures } from '../summary/figure-changes.ts';
import { figureCheck, foldFunctions } from '../summary/figure-tables.ts';
import { caseStretches, standingFunctions } from './standing.tables.ts';
import { handedOverView } from './stretches.ts';

/** A database that begins with these columns has them already. */
const columns = [
  `alter table case_standing add column if not exists number text, add column if not exists handed_to text,
     add column if not exists first_in_time boolean, add column if not exists reopened boolean`,
  ...added('case_figure', measures),
  ...added('case_figure_delta', changeMeasures),
  `drop index if exists case_figure_empty`,
];

function added(table: string, counts: readonly string[]): string[] {
  return [
    `alter table ${table} ${counts.map((one) => `add column if not exists ${one} integer not null default 0`).join(', ')}`,
    `alter table ${table} ${counts.map((one) => `alter column ${one} drop default`).join(', ')}`,
  ];
}

/** What earlier stretches did not tell: by the resolutions that are kept of each case, and by the stretch that follows. */
const told = [
  `update case_standing s set number = c.number, reopened = coalesce(s.since_on >= r.reopened_on, false)
     or (s.until_on = 'infinity' and c.reopened_count > 0),
     first_in_time = case when s.since_on >= r.resolved_on then r.on_time end
   from case_record c
   left join (select case_id, min(resolved_on) as resolved_on, min(reopened_on) as reopened_on,
       (array_agg(on_time order by resolved_on, recorded_at))[1] as on_time from case_resolution group by 1) r on r.case_id = c.id
   where c.id = s.case_id`,
  `update case_standing s set handed_to = n.division_code
   from case_standing n where n.case_id = s.case_id and n.since_on = s.until_on and n.division_code <> s.division_code`,
  `alter table case_standing alter column number set not null, alter column reopened set not null`,
];

/** First and repeated resolutions are told apart, and what was handed over stays in the list of what counted before. */
export const repeatsAndHandOvers: string[] = [
  `select ${reachEverywhere}`,
  ...columns,
  ...told,
  ...standingFunctions,
  ...foldFunctions,
  ...figureCheck,
  `create index case_standing_handed_over on case_standing (division_code, until_on) where handed_to is not null`,
  handedOverView('case_handed_over', caseStretches),
  `select recount_case_figures(true)`,
];
