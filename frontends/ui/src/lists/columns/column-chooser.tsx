import { Button, Checkbox, InputNumber } from 'antd';
import { useUiText } from '../../i18n/text.tsx';
import { Icon } from '../../icons/icon.tsx';
import { moveColumn } from './column-choice.ts';
import type { ColumnChoice } from './column-choice.ts';
import classes from './column-chooser.module.css';

export interface ColumnChooserProps {
  columns: readonly { key: string; title: string; width?: number }[];
  choices: ColumnChoice[];
  onChange: (choices: ColumnChoice[]) => void;
  onReset: () => void;
}

/** Which columns are shown, in which order and how wide. */
export function ColumnChooser({ columns, choices, onChange, onReset }: ColumnChooserProps) {
  const { t } = useUiText();
  const change = (key: string, changes: Partial<ColumnChoice>) =>
    onChange(choices.map((choice) => (choice.key === key ? { ...choice, ...changes } : choice)));
  const setWidth = (key: string, width: number | null) =>
    onChange(
      choices.map((choice) => {
        if (choice.key !== key) return choice;
        const { width: _, ...rest } = choice;
        return width ? { ...rest, width } : rest;
      }),
    );
  const last = choices.filter(({ shown }) => shown).length === 1;
  return (
    <div className={classes['chooser']}>
      <ol className={classes['columns']}>
        {choices.map(({ key, shown, width }, place) => {
          const column = columns.find((one) => one.key === key);
          const title = column?.title ?? key;
          return (
            <li key={key} className={classes['column']}>
              <Checkbox
                checked={shown}
                disabled={shown && last}
                onChange={(event) => change(key, { shown: event.target.checked })}
              >
                {title}
              </Checkbox>
              <InputNumber
                size="small"
                className={classes['width'] ?? ''}
                aria-label={t('lists.columnWidth', { column: title })}
                placeholder={String(column?.width ?? t('lists.automatic'))}
                min={48}
                max={800}
                step={10}
                disabled={!shown}
                value={width ?? null}
                onChange={(value) => setWidth(key, value)}
              />
              <Button
                type="text"
                size="small"
                disabled={place === 0}
                aria-label={t('lists.columnUp', { column: title })}
                icon={<Icon name="up" />}
                onClick={() => onChange(moveColumn(choices, key, -1))}
              />
              <Button
                type="text"
                size="small"
                disabled={place === choices.length - 1}
                aria-label={t('lists.columnDown', { column: title })}
                icon={<Icon name="down" />}
                onClick={() => onChange(moveColumn(choices, key, 1))}
              />
            </li>
          );
        })}
      </ol>
      <Button type="link" size="small" onClick={onReset}>
        {t('lists.columnsReset')}
      </Button>
    </div>
  );
}
