import {
  defineList,
  defineLoader,
  groupedByKey,
  inKeyOrder,
  SortDirection,
  type BooleanFilter,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { comparing, dateSql } from '../lists/sql-text.ts';
import type { CommitteeRules } from './committee-rules.ts';
import { committeeInOffice, committeeStateOn } from './committee-sql.ts';
import {
  OwnersCommitteeOrderField,
  type CommitteeStep,
  type OwnersCommittee,
} from './owners-committee.types.ts';

const columns = {
  id: 't.id',
  estateId: 't.estate_id',
  rulePackId: 't.rule_pack_id',
  electedOn: 't.elected_on',
  filedOn: 't.filed_on',
  termFrom: 't.elected_on',
  termTo: 't.term_to',
  dissolvedOn: 't.dissolved_on',
  size: 't.size',
  begunOn: 't.begun_on',
  version: 't.version',
};

export const ownersCommitteeList = defineList<OwnersCommittee, OwnersCommitteeOrderField>({
  from: 'owners_committee',
  columns,
  orders: { BEGUN_ON: 'begunOn' },
  defaultOrder: [{ field: OwnersCommitteeOrderField.BEGUN_ON, direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    estateId: 't.estate_id',
    divisionCode: 't.division_code',
    state: (comparison: object, context) => comparing(committeeStateOn(context.clock.today()), comparison),
    inOffice: ({ eq }: BooleanFilter, context) => {
      const inOffice = committeeInOffice('t', dateSql(context.clock.today()));
      return sql`(${sql.raw(inOffice)}) is ${sql.raw(eq ? 'true' : 'not true')}`;
    },
    electedOn: 't.elected_on',
    filedOn: 't.filed_on',
    termTo: 't.term_to',
  },
});

export const ownersCommitteeById = ownersCommitteeList.byId;

/** The committee of an estate that is in office today, or else the newest; null when there never was one. */
export const committeeOfEstate = defineLoader<string, OwnersCommittee | null>(async (estateIds, context) => {
  const selected = sql.raw(
    Object.entries(columns)
      .map(([name, column]) => `${column} as "${name}"`)
      .join(', '),
  );
  const inOffice = sql.raw(committeeInOffice('t', dateSql(context.clock.today())));
  const rows = await context.rows<OwnersCommittee>(sql`
    select distinct on (t.estate_id) ${selected} from owners_committee t where t.estate_id = any(${estateIds})
    order by t.estate_id, (${inOffice}) is true desc, t.begun_on desc, t.id`);
  return inKeyOrder(estateIds, rows, (row) => row.estateId);
});

const committeeStepList = defineList<CommitteeStep, 'PLACE'>({
  from: 'committee_step',
  columns: {
    id: 't.id',
    committeeId: 't.committee_id',
    place: 't.place',
    step: 't.step',
    on: 't.on_date',
    passed: 't.passed',
    size: 't.size',
    termYears: 't.term_years',
    note: 't.note',
  },
  orders: { PLACE: 'place' },
  defaultOrder: [{ field: 'PLACE', direction: SortDirection.ASC }],
  filters: {},
});

/** Recorded steps, the first one first, page by page. */
export const stepsOfCommittee = committeeStepList.under('t.committee_id');

/** Every recorded step of a committee, the first one first: what its state is computed from. */
export const allStepsOfCommittee = defineLoader<string, CommitteeStep[]>(async (ids, context) => {
  const rows = await context.rows<CommitteeStep>(sql`
    select committee_id as "committeeId", step, on_date as "on", passed, size, term_years as "termYears"
    from committee_step where committee_id = any(${ids}) order by committee_id, place`);
  return groupedByKey(ids, rows, (row) => row.committeeId);
});

export interface RulePack extends CommitteeRules {
  id: string;
}

/** Columns of committee_rule_pack under the names of CommitteeRules. */
export const rulePackColumns =
  sql.raw(`id, size_min as "sizeMin", size_max as "sizeMax", size_odd as "sizeOdd",
  first_meeting_days as "firstMeetingDays", filing_days as "filingDays", change_filing_days as "changeFilingDays",
  term_years_max as "termYearsMax", reelection_notice_months as "reelectionNoticeMonths"`);

/** The rule pack under which a committee began. */
export const rulePackById = defineLoader<string, RulePack | null>(async (ids, context) => {
  const rows = await context.rows<RulePack>(
    sql`select ${rulePackColumns} from committee_rule_pack where id = any(${ids})`,
  );
  return inKeyOrder(ids, rows, (row) => row.id);
});
