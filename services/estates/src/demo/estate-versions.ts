import { addDays, startOfDay } from '@guanjia/kit';
import type { EstateVersion } from '../estate-history/estate-version.rules.ts';
import type { EstateRecord } from '../estates/estate.entity.ts';
import { demoManagement } from './management.ts';

/** An estate counts since it was completed, and is grouped with others since the programme selected their company. */
export function demoVersions(estate: EstateRecord): EstateVersion[] {
  const from = estate.completedOn ?? `${estate.completionYear}-01-01`;
  const joined = demoManagement.find(
    ({ estateId, mode }) => estateId === estate.id && mode === 'QUASI',
  )?.fromDate;
  const recorded = (day: string) => startOfDay(day).toISOString();
  if (!joined) return [{ ...estate, from, to: null, recordedAt: recorded(from) }];
  return [
    { ...estate, managementAreaId: null, from, to: addDays(joined, -1), recordedAt: recorded(from) },
    { ...estate, from: joined, to: null, recordedAt: recorded(joined) },
  ];
}
