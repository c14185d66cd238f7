import { addDays, addYears, demoId, lastDayOfTerm } from '@guanjia/kit';
import type { ServiceContractEntity } from '../contracts/service-contract.entity.ts';
import type { EstateManagementEntity } from '../management/estate-management.entity.ts';
import { chance, type Chance } from './chance.ts';
import { demoCompanies } from './companies.ts';
import { demoEstates, type DemoEstate } from './estates.ts';
import type { NewRow } from './new-row.ts';

type ManagementRow = NewRow<typeof EstateManagementEntity>;
type ContractRow = NewRow<typeof ServiceContractEntity>;

/** The day on which the demo begins to live. */
const DEMO_DAY = '2018-10-29';
/** The programme for old estates began when area chiefs were named. */
const QUASI_PROGRAMME_FROM = '2017-07-01';
const SERVICE_LEVELS = ['一级', '二级', '三级'] as const;

const byWeight = demoCompanies.flatMap((company) => Array.from({ length: company.weight }, () => company.id));

const histories = demoEstates.map((estate) => ({ estate, history: historyOf(estate) }));

/** Who managed each estate, from its first day to this. */
export const demoManagement: readonly ManagementRow[] = histories.flatMap(({ history }) => history);

/** A contract for each company's time on an estate; the fixed term of some is over and they run on. */
export const demoContracts: readonly ContractRow[] = histories.flatMap(({ estate, history }) =>
  history
    .filter((row) => row.mode === 'PROPERTY_COMPANY')
    .map((row, place, all) => contract(estate, row, all[place + 1])),
);

function historyOf(estate: DemoEstate): ManagementRow[] {
  const luck = chance('management', estate.name);
  const began = estate.completedOn ?? `${estate.completionYear}-01-01`;
  switch (estate.group) {
    case 'company':
      return companies(estate, luck, began);
    case 'quasi':
      return quasi(estate, luck, began);
    case 'other':
      return [span(estate, { mode: estate.mode, companyId: null, fromDate: began, toDate: null })];
    default:
      throw new Error(`unknown group ${String(estate.group satisfies never)}`);
  }
}

/** One company since the beginning, or a second one since a day within the last five years. */
function companies(estate: DemoEstate, luck: Chance, began: string): ManagementRow[] {
  const mode = 'PROPERTY_COMPANY' as const;
  const first = luck.pick(byWeight);
  const changed = addDays(DEMO_DAY, -luck.between(150, 1700));
  if (luck.between(1, 5) > 1 || changed <= addYears(began, 1)) {
    return [span(estate, { mode, companyId: first, fromDate: began, toDate: null })];
  }
  const second = luck.pick(byWeight.filter((company) => company !== first));
  return [
    span(estate, { mode, companyId: first, fromDate: began, toDate: addDays(changed, -1) }),
    span(estate, { mode, companyId: second, fromDate: changed, toDate: null }),
  ];
}

/** Kept by the unit that built it, then by nobody, until the programme selected a company for the whole management area. */
function quasi(estate: DemoEstate, luck: Chance, began: string): ManagementRow[] {
  const left = `${luck.between(2003, 2012)}-01-01`;
  const area = chance('quasi', estate.managementArea ?? '');
  const joined = addDays(QUASI_PROGRAMME_FROM, area.between(0, 240));
  const companyId = area.pick(byWeight);
  return [
    span(estate, { mode: 'OWNING_UNIT', companyId: null, fromDate: began, toDate: addDays(left, -1) }),
    span(estate, { mode: 'NONE', companyId: null, fromDate: left, toDate: addDays(joined, -1) }),
    span(estate, { mode: 'QUASI', companyId, fromDate: joined, toDate: null }),
  ];
}

function span(
  estate: DemoEstate,
  what: Pick<ManagementRow, 'mode' | 'companyId' | 'fromDate' | 'toDate'>,
): ManagementRow {
  const id = demoId('EstateManagement', estate.name, String(what.fromDate));
  return { id, estateId: estate.id, divisionCode: estate.divisionCode, ...what };
}

function contract(estate: DemoEstate, row: ManagementRow, next: ManagementRow | undefined): ContractRow {
  const luck = chance('contract', estate.name, row.fromDate);
  const newest = next === undefined;
  // The newest contract is a renewal within the last three years; of an earlier company the registry has its last one.
  const renewed = addDays(DEMO_DAY, -luck.between(60, 1100));
  const fromDate = newest && renewed > row.fromDate ? renewed : row.fromDate;
  const years = luck.pick([1, 2, 3, 3, 5]);
  const agreed = lastDayOfTerm(fromDate, years);
  const endedOn = row.toDate ?? null;
  return {
    id: demoId('ServiceContract', estate.name, row.fromDate),
    estateId: estate.id,
    divisionCode: estate.divisionCode,
    companyId: row.companyId ?? '',
    main: true,
    fromDate,
    toDate: endedOn !== null && agreed > endedOn ? endedOn : agreed,
    feePerSquareMetreMonth: luck.between(8, 36) * 5,
    serviceLevel: luck.pick(SERVICE_LEVELS),
    agreedNoticeDays: luck.pick([30, 60, 90]),
    endedOn,
    endReason: endedOn === null ? null : 'FOLLOWED',
    noticeGivenOn: null,
  };
}
