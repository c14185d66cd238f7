import { connectionType, defineList, SortDirection } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';
import { PlaqueInspection } from './star-award.type.ts';

export interface PlaqueInspectionRow {
  id: string;
  awardId: string;
  plaqueNumber: string;
  inspectedOn: LocalDate;
  hung: boolean;
  intact: boolean;
  correct: boolean;
  note: string;
  recordedBy: string;
  recordedAt: string;
}

export const PlaqueInspectionConnection = connectionType<PlaqueInspectionRow>(
  'PlaqueInspection',
  () => PlaqueInspection,
);

/** Inspections, newest first. */
export const plaqueInspectionList = defineList<PlaqueInspectionRow, 'INSPECTED_ON'>({
  from: 'plaque_inspection',
  columns: {
    id: 't.id',
    awardId: 't.award_id',
    plaqueNumber: 't.plaque_number',
    inspectedOn: 't.inspected_on',
    hung: 't.hung',
    intact: 't.intact',
    correct: 't.correct',
    note: 't.note',
    recordedBy: 't.recorded_by',
    recordedAt: 't.recorded_at',
  },
  orders: { INSPECTED_ON: 'inspectedOn' },
  defaultOrder: [{ field: 'INSPECTED_ON', direction: SortDirection.DESC }],
  filters: {},
});

/** The inspections of an award. */
export const inspectionsOfAward = plaqueInspectionList.under('t.award_id');
