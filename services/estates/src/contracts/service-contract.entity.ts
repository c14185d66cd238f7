import { defineEntity, p } from '@mikro-orm/core';
import type { ContractEndReasonName } from './contract-rules.ts';

/** Company × estate × period × fee × service level. Its state is computed from the dates. */
export const ServiceContractEntity = defineEntity({
  name: 'ServiceContractEntity',
  tableName: 'service_contract',
  properties: {
    id: p.text().primary(),
    estateId: p.text(),
    divisionCode: p.text(),
    companyId: p.text(),
    /** The contract for the whole estate; beside it there may be contracts for a part, such as a lift. */
    main: p.boolean(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
    /** In cents (0.01 yuan). */
    feePerSquareMetreMonth: p.integer(),
    serviceLevel: p.text(),
    agreedNoticeDays: p.integer().nullable(),
    endedOn: p.date().nullable(),
    endReason: p.text().$type<ContractEndReasonName | 'FOLLOWED'>().nullable(),
    noticeGivenOn: p.date().nullable(),
    version: p.integer().version(),
  },
});
