import { CountLink, useFormat } from '@guanjia/domain';
import type { TierSums } from './remainder.ts';
import { TierRatio } from './tier-ratio.tsx';

/** The figures of one row, in the order of the columns. */
export function TierCells({ sums }: { sums: TierSums }) {
  const format = useFormat();
  const { registrySummary: registry, caseSummary: cases, ratingSummary: rating } = sums;
  return (
    <>
      <td>{registry ? format.number(registry.completedEstates) : '—'}</td>
      <td>{registry ? format.area(registry.floorArea, { unit: 'wan' }) : '—'}</td>
      <td>{registry ? format.number(registry.households) : '—'}</td>
      <TierRatio figure={registry?.managementCoverage} />
      <TierRatio figure={registry?.committeeShare} />
      <TierRatio figure={rating?.starRatedShare} />
      <td>{cases ? format.number(cases.accepted) : '—'}</td>
      <TierRatio figure={cases?.resolutionRate} />
      <TierRatio figure={cases?.onTimeResolutionRate} />
      <td>{cases ? <CountLink count={cases.open} rows={cases.openRows} /> : '—'}</td>
      <td data-alarm={cases ? cases.overdue > 0 : false}>
        {cases ? <CountLink count={cases.overdue} rows={cases.overdueRows} /> : '—'}
      </td>
    </>
  );
}
