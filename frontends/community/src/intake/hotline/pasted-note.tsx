import { Alert, Button, Space, useText } from '@guanjia/ui';
import type { FilledField } from './fill-from-hotline.ts';

interface PastedNoteProps {
  fields: readonly FilledField[];
  onUndo: () => void;
  onKeep: () => void;
}

/** Says what a pasted text has filled in, and takes it back. */
export function PastedNote({ fields, onUndo, onKeep }: PastedNoteProps) {
  const { t } = useText();
  if (fields.length === 0) return null;
  return (
    <div role="status">
      <Alert
        type="success"
        showIcon
        title={t('hotline.filled', {
          count: fields.length,
          fields: fields.map((field) => t(`hotline.field.${field}`)).join(t('hotline.separator')),
        })}
        action={
          <Space>
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
