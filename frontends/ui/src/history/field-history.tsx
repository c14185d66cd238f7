import { Select } from '../forms/select.tsx';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useUiText } from '../i18n/text.tsx';
import { Timeline } from '../page/timeline.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import { historyOf, stepsOf } from './field-history.ts';
import type { HistoryEntry, HistoryStep } from './field-history.ts';
import classes from './history.module.css';

export interface HistoryField {
  field: string;
  label: string;
  /** A value as it is read; its text unless told. */
  render?: (value: unknown) => ReactNode;
}

export interface FieldHistoryProps {
  entries: readonly HistoryEntry[];
  fields: readonly HistoryField[];
  /** The name of an operation in the user's language. */
  actionLabel: (action: string) => string;
}

/** Who changed which field of a record, when, from what to what, and why; all of it or one field's. */
export function FieldHistory({ entries, fields, actionLabel }: FieldHistoryProps) {
  const { t } = useUiText();
  const { dateTime } = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = historyOf(
    entries,
    fields.map(({ field }) => field),
  );
  const steps = chosen ? stepsOf(all, chosen) : all;
  return (
    <div className={classes['history']}>
      <Select
        className={classes['field'] ?? ''}
        aria-label={t('history.field')}
        placeholder={t('history.allFields')}
        allowClear
        options={fields.map(({ field, label }) => ({ value: field, label }))}
        value={chosen}
        onChange={(field: string | undefined) => setChosen(field ?? null)}
      />
      {steps.length === 0 ? (
        <EmptyState title={t('history.none')} />
      ) : (
        <Timeline
          items={steps.map((step) => ({
            key: step.key,
            title: actionLabel(step.action),
            by: step.by,
            at: dateTime(step.at),
            body: <Step step={step} fields={fields} />,
          }))}
        />
      )}
    </div>
  );
}

function Step({
  step: { changes, reason, first },
  fields,
}: {
  step: HistoryStep;
  fields: readonly HistoryField[];
}) {
  const { t } = useUiText();
  if (changes.length === 0 && !reason) return null;
  return (
    <>
      {reason && <p className={classes['reason']}>{t('history.reason', { reason })}</p>}
      <dl className={classes['changes']}>
        {changes.map(({ field, from, to }) => {
          const declared = fields.find((one) => one.field === field);
          const show = (value: unknown) => declared?.render?.(value) ?? plain(value, t('common.none'));
          return (
            <div key={field} className={classes['change']}>
              <dt>{declared?.label ?? field}</dt>
              <dd>
                {!first && (
                  <>
                    <del className={classes['from']}>{show(from)}</del>{' '}
                    <span aria-label={t('history.to')} role="img">
                      →
                    </span>{' '}
                  </>
                )}
                <ins className={classes['to']}>{show(to)}</ins>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

function plain(value: unknown, none: string): string {
  if (value === null || value === undefined || value === '') return none;
  if (Array.isArray(value)) return value.length === 0 ? none : value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
