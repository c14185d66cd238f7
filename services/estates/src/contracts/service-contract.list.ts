import { defineList, SortDirection, type LocalDate } from '@guanjia/kit';
import { comparing, dateSql } from '../lists/sql-text.ts';
import { ServiceContractOrderField, type ServiceContract } from './service-contract.types.ts';

/** SQL of the state of contract `t` on a date: contractState, for filters over many. */
export function contractStateOn(date: LocalDate): string {
  const day = dateSql(date);
  return `case when t.ended_on < ${day} then 'ENDED' when t.from_date > ${day} then 'UPCOMING'
    when t.to_date is null or t.to_date < ${day} then 'OPEN_ENDED' else 'ACTIVE' end`;
}

export const serviceContractList = defineList<ServiceContract, ServiceContractOrderField>({
  from: 'service_contract',
  columns: {
    id: 't.id',
    estateId: 't.estate_id',
    companyId: 't.company_id',
    main: 't.main',
    from: 't.from_date',
    to: 't.to_date',
    toOrder: `coalesce(t.to_date, date '9999-12-31')`,
    feePerSquareMetreMonth: 't.fee_per_square_metre_month',
    serviceLevel: 't.service_level',
    agreedNoticeDays: 't.agreed_notice_days',
    endedOn: 't.ended_on',
    endReason: 't.end_reason',
    noticeGivenOn: 't.notice_given_on',
    version: 't.version',
  },
  orders: { FROM: 'from', TO: 'toOrder' },
  defaultOrder: [{ field: ServiceContractOrderField.FROM, direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    estateId: 't.estate_id',
    companyId: 't.company_id',
    divisionCode: 't.division_code',
    state: (comparison: object, context) => comparing(contractStateOn(context.clock.today()), comparison),
    main: 't.main',
    from: 't.from_date',
    to: 't.to_date',
  },
});

export const serviceContractById = serviceContractList.byId;
export const contractsOfEstate = serviceContractList.under('t.estate_id');
export const contractsOfCompany = serviceContractList.under('t.company_id');
