import { defineList, SortDirection } from '@guanjia/kit';
import { sql } from 'kysely';
import type { petitionOrderFields } from './collective-petition.type.ts';

export interface PetitionRow {
  id: string;
  number: string;
  divisionCode: string;
  estateId: string | null;
  subject: string;
  persons: number;
  representatives: string[];
  receivedOn: string;
  dueOn: string;
  resolvedOn: string | null;
  onTime: boolean | null;
  result: string | null;
  version: number;
}

export const petitionList = defineList<PetitionRow, keyof typeof petitionOrderFields>({
  from: 'collective_petition',
  columns: {
    id: 't.id',
    number: 't.number',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    subject: 't.subject',
    persons: 't.persons',
    representatives: 't.representatives',
    receivedOn: 't.received_on',
    dueOn: 't.due_on',
    resolvedOn: 't.resolved_on',
    onTime: 't.on_time',
    result: 't.result',
    version: 't.version',
  },
  orders: { RECEIVED_ON: 'receivedOn', PERSONS: 'persons' },
  defaultOrder: [{ field: 'RECEIVED_ON', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    persons: 't.persons',
    receivedOn: 't.received_on',
    resolvedOn: 't.resolved_on',
    onTime: (asked: { eq: boolean }) => sql`coalesce(t.on_time, false) = ${asked.eq}`,
  },
});
