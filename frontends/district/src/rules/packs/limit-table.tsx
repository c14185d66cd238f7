import { useEnumLabel } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import type { DeadlinePacksQuery, PackPartsFragment } from '../../generated/graphql.ts';
import styles from './packs.module.css';
import { usePackName } from './use-pack-name.ts';
import { useRuleName } from './use-rule-name.ts';

interface LimitTableProps {
  pack: PackPartsFragment;
  categories: DeadlinePacksQuery['caseCategories'];
}

const CLOCKS = ['ACCEPT', 'DISPATCH', 'FOLLOW_UP', 'TOTAL'] as const;

/** The time limits of a pack by clock; within a clock the first line that fits a case counts. */
export function LimitTable({ pack, categories }: LimitTableProps) {
  const { t, language } = useText();
  const enumLabel = useEnumLabel();
  const ruleName = useRuleName();
  const packName = usePackName();
  const categoryName = (key: string) => {
    const found = categories.find((category) => category.key === key);
    return (language === 'en' ? found?.nameEn : found?.name) ?? key;
  };
  const list = (words: readonly string[]) => words.join(t('common.listComma'));
  return (
    <div
      className={styles['scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('timing.packs.limitsOf', { pack: packName(pack.key) })}
    >
      <table className={styles['limits']}>
        <thead>
          <tr>
            {(['clock', 'for', 'limit', 'countsFrom', 'roll', 'rule'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`timing.packs.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {CLOCKS.map((clock) => {
          const lines = pack.lines.filter((line) => line.clock === clock);
          return (
            <tbody key={clock}>
              {lines.map((line, at) => (
                <tr key={[...line.urgencies, ...line.categories, line.amount].join(' ')}>
                  {at === 0 ? (
                    <th scope="rowgroup" rowSpan={lines.length}>
                      {enumLabel('Clock', clock)}
                    </th>
                  ) : null}
                  <td>
                    {list([
                      ...line.urgencies.map((urgency) => enumLabel('Urgency', urgency)),
                      ...line.categories.map(categoryName),
                    ]) || t(at === 0 ? 'timing.packs.all' : 'timing.packs.others')}
                  </td>
                  <td className={styles['amount']}>
                    {t(`deadlines.amount.${line.unit}`, { count: line.amount })}
                  </td>
                  <td>{t(`timing.packs.from.${clock === 'TOTAL' ? line.countsFrom : clock}`)}</td>
                  <td>{rollText(line, t)}</td>
                  <td className={styles['rule']}>{ruleName(line.rule)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function rollText({ unit, roll }: { unit: string; roll: boolean }, t: (key: string) => string): string {
  // The other units end on a working day, or at an hour.
  if (unit !== 'NATURAL_DAYS') return t('common.none');
  return t(roll ? 'timing.packs.rolls' : 'timing.packs.stays');
}
