import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { StatusTag } from '../tags/status-tag.tsx';
import classes from './merge.module.css';
import { mergedValues, obviousSide, threeWay } from './three-way.ts';
import type { MergedField, Side } from './three-way.ts';
import type { MergeField, MergeValues, TheirState } from './use-merge.tsx';

export interface MergeDialogProps {
  fields: readonly MergeField[];
  base: MergeValues;
  mine: MergeValues;
  theirs: TheirState;
  onSave: (values: MergeValues) => Promise<void>;
  onCancel: () => void;
}

/** Mine, theirs and what both began with, field by field, and one button to save what was chosen. */
export function MergeDialog({ fields, base, mine, theirs, onSave, onCancel }: MergeDialogProps) {
  const { t } = useUiText();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [busy, setBusy] = useState(false);
  const keys = fields.map(({ key }) => key);
  const all = threeWay(keys, base, mine, theirs.values);
  const shown = all.filter(({ standing }) => standing !== 'unchanged');
  const open = shown.filter(({ key, standing }) => !chosen[key] && !obviousSide(standing));
  const save = async () => {
    setBusy(true);
    await onSave(mergedValues(all, chosen));
    setBusy(false);
  };
  return (
    <Modal
      open
      width={760}
      title={t('merge.title')}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
          <Button type="primary" loading={busy} disabled={open.length > 0} onClick={() => void save()}>
            {open.length > 0 ? t('merge.choose', { count: open.length }) : t('merge.save')}
          </Button>
        </>
      }
    >
      <p>{t(theirs.by ? 'merge.bodyBy' : 'merge.body', { by: theirs.by, at: theirs.at ?? '' })}</p>
      <ul className={classes['fields']}>
        {shown.map((field) => (
          <li key={field.key} className={classes['field']}>
            <MergeChoice
              field={field}
              declared={fields.find(({ key }) => key === field.key)}
              value={chosen[field.key] ?? obviousSide(field.standing)}
              onChange={(side) => setChosen({ ...chosen, [field.key]: side })}
            />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

interface MergeChoiceProps {
  field: MergedField;
  declared: MergeField | undefined;
  value: Side | null;
  onChange: (side: Side) => void;
}

function MergeChoice({ field, declared, value, onChange }: MergeChoiceProps) {
  const { t } = useUiText();
  const label = declared?.label ?? field.key;
  const show = (one: unknown): ReactNode => declared?.render?.(one) ?? plain(one, t('common.none'));
  return (
    <>
      <div className={classes['head']}>
        <strong>{label}</strong>
        <StatusTag tone={field.standing === 'conflict' ? 'bad' : 'neutral'}>
          {t(`merge.standing.${field.standing}`)}
        </StatusTag>
        <span className={classes['base']}>
          {t('merge.base')} {show(field.base)}
        </span>
      </div>
      <Radio.Group
        className={classes['sides'] ?? ''}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value as Side)}
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio key={side} value={side}>
            <span className={classes['side']}>{t(`merge.side.${side}`)}</span> {show(field[side])}
          </Radio>
        ))}
      </Radio.Group>
    </>
  );
}

function plain(value: unknown, none: string): string {
  if (value === null || value === undefined || value === '') return none;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
