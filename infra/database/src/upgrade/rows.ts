import type { RowsOfTables } from './fill-tables.ts';

/** What the rules of tables want of a row, beside what the types of its columns tell. */
export const rowsOfTables: Readonly<Record<string, RowsOfTables>> = {
  estates: {
    division: { code: '150271010027' },
    property_company: { credit_code: '911502710000000004' },
    estate_management: { company_id: '1' },
    estate_star: { to_on: '2021-10-29' },
  },
  cases: {
    case_transfer: { to_division: '150271010027' },
    collective_petition: { persons: 5, representatives: ['王*'] },
    notice: { staff_id: '1' },
    personal_data_key: { id: 'known' },
    petition_round: { tier: 'COMMUNITY', due_on: '2018-11-28' },
    supervision_order: { demand: '1' },
    webhook_delivery: { next_attempt_at: '2018-10-29T08:30:00+08:00' },
  },
  ratings: {
    star_period: { to_on: '2021-10-29' },
  },
};
