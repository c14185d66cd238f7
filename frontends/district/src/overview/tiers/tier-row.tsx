import { Button, CountLink, Icon, useFormat, useText } from '@guanjia/ui';
import { useState, type ReactNode } from 'react';
import type { TierFiguresQuery } from '../../generated/graphql.ts';
import { casesBelow } from './cases-below.ts';
import { TierRatio } from './tier-ratio.tsx';
import styles from './tier-table.module.css';

type TierDivision = NonNullable<TierFiguresQuery['division']>['children']['nodes'][number];

interface TierRowProps {
  division: TierDivision;
  depth: number;
  /** The rows of the divisions directly below one, shown when it is opened. */
  below: (code: string) => ReactNode;
}

/** One division's figures; a subdistrict opens to show its communities below it. */
export function TierRow({ division, depth, below }: TierRowProps) {
  const { t } = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { registrySummary: registry, caseSummary: cases, ratingSummary: rating } = division;
  const expandable = division.level === 'SUBDISTRICT';
  return (
    <>
      <tbody className={styles['group']} data-depth={depth}>
        <tr>
          <th scope="row">
            {expandable ? (
              <Button
                type="text"
                size="small"
                aria-expanded={open}
                aria-label={t(open ? 'tiers.close' : 'tiers.open', { name: division.name })}
                icon={<Icon name={open ? 'down' : 'right'} />}
                onClick={() => setOpen(!open)}
              />
            ) : (
              <span className={styles['indent']} />
            )}
            {division.name}
          </th>
          <td>{registry ? format.number(registry.completedEstates) : '—'}</td>
          <td>{registry ? format.area(registry.floorArea, { unit: 'wan' }) : '—'}</td>
          <td>{registry ? format.number(registry.households) : '—'}</td>
          <TierRatio figure={registry?.managementCoverage} />
          <TierRatio figure={registry?.committeeShare} />
          <TierRatio figure={rating?.starRatedShare} />
          <td>{cases ? format.number(cases.accepted) : '—'}</td>
          <TierRatio figure={cases?.resolutionRate} />
          <TierRatio figure={cases?.onTimeResolutionRate} />
          <td>
            {cases ? (
              <CountLink count={cases.open} rows={casesBelow(division, { open: { eq: true } })} />
            ) : (
              '—'
            )}
          </td>
          <td data-alarm={cases ? cases.overdue > 0 : false}>
            {cases ? (
              <CountLink count={cases.overdue} rows={casesBelow(division, { overdue: { eq: true } })} />
            ) : (
              '—'
            )}
          </td>
        </tr>
      </tbody>
      {open ? below(division.code) : null}
    </>
  );
}
