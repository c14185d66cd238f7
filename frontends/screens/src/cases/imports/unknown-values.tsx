import { useQuery } from '@apollo/client/react';
import {
  CHANNELS,
  SATISFACTIONS,
  SETTLEMENT_LEVELS,
  URGENCIES,
  useEnumLabel,
  useEnumOptions,
  useFormat,
} from '@guanjia/domain';
import type { EnumName } from '@guanjia/domain';
import { Button, ErrorPanel, Section, Select } from '@guanjia/ui';
import { useState } from 'react';
import { categoryChoices } from '../../categories/index.ts';
import { useDivisionChoices } from '../../divisions/index.ts';
import { EstateSelect } from '../../estate-choice/index.ts';
import { CategoryOptionsDocument } from '../../generated/graphql.ts';
import type { ImportFindingsQuery, ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './imports.module.css';
import { useCheckAgain } from './use-check-again.ts';

type Found = ImportFindingsQuery['importJob'];

/** The enum of the graph that a column's values mean, and those of its values that a ledger can lead to. */
const ENUMS: Readonly<Record<string, readonly [type: EnumName, values: readonly string[]]>> = {
  channel: ['Channel', CHANNELS],
  urgency: ['Urgency', URGENCIES],
  state: ['CaseState', ['REGISTERED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'NOT_ACCEPTED', 'WITHDRAWN']],
  resolvedLevel: ['SettlementLevel', SETTLEMENT_LEVELS],
  satisfaction: ['Satisfaction', SATISFACTIONS],
};

export interface UnknownValuesProps {
  job: ImportWorkFragment;
  values: Found['unknownValues'];
  meanings: Found['meanings'];
}

/** Settles once for all rows what values mean that are not known; what was settled is kept and can be taken back. */
export function UnknownValues({ job, values, meanings }: UnknownValuesProps) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [again, { busy, error }] = useCheckAgain(job);
  if (values.length === 0 && meanings.length === 0) return null;
  const labelOf = (column: string, { meaning, label }: { meaning: string; label: string | null }) =>
    label ?? (ENUMS[column] ? enumLabel(ENUMS[column][0], meaning) : meaning);
  const settle = () =>
    again({
      meanings: [
        ...values.flatMap(({ column, value }) => {
          const meaning = chosen[keyOf(column, value)];
          return meaning ? [{ column, value, meaning }] : [];
        }),
        ...meanings
          .filter(({ column, value }) => dropped.includes(keyOf(column, value)))
          .map(({ column, value }) => ({ column, value, meaning: null })),
      ],
    });
  const count = Object.values(chosen).filter(Boolean).length + dropped.length;
  return (
    <Section title={t('imports.values')} description={t('imports.valuesHint')}>
      {values.length > 0 ? (
        <table className={styles['mapping']}>
          <thead>
            <tr>
              <th scope="col">{t('imports.value')}</th>
              <th scope="col">{t('imports.nearest')}</th>
              <th scope="col">{t('imports.means')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map(({ column, value, rows, suggestions }) => {
              const key = keyOf(column, value);
              const choose = (meaning: string | undefined) => setChosen({ ...chosen, [key]: meaning ?? '' });
              return (
                <tr key={key}>
                  <th scope="row">
                    {value}
                    <div className={styles['hint']}>
                      {t('imports.valueRows', {
                        column: t(`imports.columns.${column}`),
                        count: rows,
                        number: format.number(rows),
                      })}
                    </div>
                  </th>
                  <td>
                    <div className={styles['choice']}>
                      {suggestions.map((one) => (
                        <Button key={one.meaning} size="small" onClick={() => choose(one.meaning)}>
                          {labelOf(column, one)}
                        </Button>
                      ))}
                    </div>
                  </td>
                  <td>
                    <MeaningSelect
                      column={column}
                      label={t('imports.meansOf', { header: value })}
                      value={chosen[key] || null}
                      suggestions={suggestions}
                      onChange={choose}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {meanings.length > 0 ? (
        <details className={styles['settled']}>
          <summary>
            {t('imports.settled', { count: meanings.length, number: format.number(meanings.length) })}
          </summary>
          <ul>
            {meanings.map((one) => {
              const key = keyOf(one.column, one.value);
              const gone = dropped.includes(key);
              return (
                <li key={key} data-gone={gone}>
                  {t('imports.settledOne', {
                    column: t(`imports.columns.${one.column}`),
                    value: one.value,
                    meaning: labelOf(one.column, one),
                  })}
                  <Button
                    size="small"
                    type="text"
                    onClick={() =>
                      setDropped(gone ? dropped.filter((other) => other !== key) : [...dropped, key])
                    }
                  >
                    {t(gone ? 'imports.settledKeep' : 'imports.settledDrop')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </details>
      ) : null}
      {error ? <ErrorPanel error={error} compact /> : null}
      {values.length > 0 || count > 0 ? (
        <div className={styles['verdict']}>
          <Button disabled={count === 0} loading={busy} onClick={() => void settle()}>
            {t('imports.tryAgain')}
          </Button>
          <span className={styles['hint']}>{t('imports.valuesKept')}</span>
        </div>
      ) : null}
    </Section>
  );
}

function keyOf(column: string, value: string): string {
  return `${column} ${value}`;
}

interface MeaningSelectProps {
  column: string;
  label: string;
  value: string | null;
  suggestions: Found['unknownValues'][number]['suggestions'];
  onChange: (meaning: string | undefined) => void;
}

/** All that a value of a column may mean. */
function MeaningSelect({ column, label, value, suggestions, onChange }: MeaningSelectProps) {
  const { t, language } = useText();
  const enumOptions = useEnumOptions();
  const divisions = useDivisionChoices();
  const { data } = useQuery(CategoryOptionsDocument, { skip: column !== 'category' });
  if (column === 'estate') {
    const named = suggestions.find(({ meaning }) => meaning === value);
    return (
      <EstateSelect
        label={label}
        value={value}
        onChange={onChange}
        current={named ? { id: named.meaning, name: named.label ?? '' } : null}
      />
    );
  }
  const ofEnum = ENUMS[column];
  const options = ofEnum
    ? enumOptions(...ofEnum)
    : column === 'category'
      ? categoryChoices(data?.caseCategories ?? [], language)
      : divisions;
  return (
    <Select
      className={styles['key'] ?? ''}
      aria-label={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('imports.notSettled')}
      value={value}
      options={options}
      onChange={(meaning: string | null | undefined) => onChange(meaning ?? undefined)}
    />
  );
}
