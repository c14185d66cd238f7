import { reachEverywhere } from '@guanjia/kit';
import { figureCheck, figureTables } from '../summary/figure-tables.ts';
import { standingIndexes, standingTables, standingTriggers } from './standing.tables.ts';

/** What kept the figures before stretches of standings did. */
const superseded = [
  ...['insert', 'update', 'delete'].flatMap((change) => [
    `drop trigger if exists count_${change} on case_record`,
    `drop trigger if exists count_${change} on case_resolution`,
  ]),
  `drop function if exists count_cases()`,
  `drop function if exists count_undone_resolutions()`,
  `drop function if exists recount_case_figures(boolean)`,
  `drop function if exists fold_case_figures()`,
  `drop view if exists case_figure_now`,
  `drop table if exists case_figure, case_figure_delta`,
  ...[
    'case_unfinished_due',
    'case_division_resolved',
    'case_division_ended',
    'case_division_due',
    'case_division_followed_up',
    'case_resolution_undone',
    'case_division_received',
  ].map((index) => `drop index if exists ${index}`),
  `create index case_division_received on case_record (division_code, received_at, id)`,
];

/** Until when a case had to be accepted or refused, and whether it was: of the limit that its acceptance had. */
const answers = [
  `alter table case_record add column accept_due_at timestamptz`,
  `alter table case_record add column answered_in_time boolean`,
  `update case_record c set accept_due_at = d.due_at, answered_in_time = case d.outcome when 'MET' then true when 'MISSED' then false end
   from case_deadline d where d.case_id = c.id and d.clock = 'ACCEPT' and d.is_current`,
];

/** Cases that are there are told from what is stored of them, so many at a time. */
const AT_ONCE = 5000;
const lives = `do $$
  declare ids text[]; last text := '';
  begin
    loop
      ids := array(select id from case_record where id > last order by id limit ${AT_ONCE});
      exit when ids = '{}';
      last := ids[cardinality(ids)];
      perform from write_case_stretches(array(select id from case_record where id = any(ids) and import_id is null), null);
      -- A ledger counts where it belongs, and was recorded when it was imported.
      perform (select count(*) from write_case_stretches(imported.ids, imported.day)) from (
        select array_agg(c.id) as ids, (j.created_at at time zone 'Asia/Shanghai')::date as day
        from case_record c left join import_job j on j.id = c.import_id
        where c.id = any(ids) and c.import_id is not null group by 2) imported;
    end loop;
  end $$`;

/** Who manages an estate now is all that was kept until now: it counts since ever until the feed tells the history. */
const managedNow = `insert into estate_management (estate_id, since_on, company_id)
  select id, '-infinity', company_id from estate_ref where company_id is not null`;

/** Figures follow from stretches of standings: what happens later changes none of the past. */
export const standingsBegin: string[] = [
  `select ${reachEverywhere}`,
  ...superseded,
  ...answers,
  ...figureTables,
  ...standingTables,
  managedNow,
  lives,
  ...standingIndexes,
  ...standingTriggers,
  ...figureCheck,
  `select recount_case_figures(true)`,
];
