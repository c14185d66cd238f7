import { defineList, SortDirection, type DivisionCode, type LocalDate } from '@guanjia/kit';
import { standingOn, type StandingAsked } from '../case/case-standing.ts';
import { petitionStandingOn, type PetitionStandingAsked } from '../collective-petition/petition-standing.ts';

export interface HandedOverRow {
  id: string;
  number: string;
  receivedOn: LocalDate;
  handedOverOn: LocalDate;
  handedTo: DivisionCode;
}

const columns = {
  id: 't.id',
  number: 't.number',
  receivedOn: 't.received_on',
  handedOverOn: 't.handed_over_on',
  handedTo: 't.handed_to',
};
const order = {
  orders: { RECEIVED_ON: 'receivedOn' },
  defaultOrder: [{ field: 'RECEIVED_ON', direction: SortDirection.DESC }],
} as const;

/** Cases that a division of the caller's held on a date and that another has now. */
export const handedOverCases = defineList<HandedOverRow, 'RECEIVED_ON'>({
  from: 'case_handed_over',
  columns,
  ...order,
  filters: { asOf: (asked: StandingAsked, { clock }) => standingOn(asked, clock.now()) },
});

/** The same of collective petitions. */
export const handedOverPetitions = defineList<HandedOverRow, 'RECEIVED_ON'>({
  from: 'collective_petition_handed_over',
  columns,
  ...order,
  filters: { asOf: (asked: PetitionStandingAsked, { clock }) => petitionStandingOn(asked, clock.now()) },
});
