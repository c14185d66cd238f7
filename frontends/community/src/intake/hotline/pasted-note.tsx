import { Alert, Button, Space, useText } from '@guanjia/ui';
import type { FilledField, PasteReading } from './read-paste.ts';

interface PastedNoteProps {
  reading: PasteReading | null;
  fields: readonly FilledField[];
  onChoose: (estateId: string) => void;
  onUndo: () => void;
  onKeep: () => void;
}

/** Says what a pasted text has filled in, offers the estates that it may mean, and takes it back. */
export function PastedNote({ reading, fields, onChoose, onUndo, onKeep }: PastedNoteProps) {
  const { t } = useText();
  if (!reading) return null;
  const { alias, suggestions } = reading;
  const named = fields.map((field) => t(`hotline.field.${field}`)).join(t('hotline.separator'));
  return (
    <div role="status">
      <Alert
        type={suggestions.length > 0 ? 'warning' : 'success'}
        showIcon
        title={
          fields.length > 0
            ? t('hotline.filled', { count: fields.length, fields: named })
            : t('hotline.nothingFilled')
        }
        description={
          alias !== null || suggestions.length > 0 ? (
            <Space wrap>
              {alias === null ? null : <span>{t('hotline.alias', { alias })}</span>}
              {suggestions.length > 0 ? <span>{t('hotline.near')}</span> : null}
              {suggestions.map(({ id, name }) => (
                <Button key={id} size="small" onClick={() => onChoose(id)}>
                  {name}
                </Button>
              ))}
            </Space>
          ) : undefined
        }
        action={
          <Space wrap>
            <Button size="small" onClick={onUndo}>
              {t('hotline.undo')}
            </Button>
            <Button size="small" type="text" onClick={onKeep}>
              {t('hotline.keep')}
            </Button>
          </Space>
        }
      />
    </div>
  );
}
