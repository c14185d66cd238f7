import { useFormat } from '@guanjia/domain';
import { Button, Icon, StatusTag, useText } from '@guanjia/ui';
import { useState, type ReactNode } from 'react';
import type { TierFiguresQuery } from '../../generated/graphql.ts';
import { TierCells } from './tier-cells.tsx';
import styles from './tier-table.module.css';

type TierDivision = NonNullable<TierFiguresQuery['division']>['children']['nodes'][number];

interface TierRowProps {
  division: TierDivision;
  /** The day that the figures speak of. */
  asOf: string;
  depth: number;
  /** The rows of the divisions directly below one, shown when it is opened. */
  below: (code: string) => ReactNode;
}

/** One division's figures; a subdistrict opens to show its communities below it. */
export function TierRow({ division, asOf, depth, below }: TierRowProps) {
  const { t } = useText();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  // Its estates still count in it: nobody has said yet where they belong.
  const ended = division.validTo !== null && division.validTo < asOf;
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
            {ended ? (
              <StatusTag tone="neutral">{t('tiers.ended', { to: format.date(division.validTo) })}</StatusTag>
            ) : null}
          </th>
          <TierCells sums={division} />
        </tr>
      </tbody>
      {open ? below(division.code) : null}
    </>
  );
}
