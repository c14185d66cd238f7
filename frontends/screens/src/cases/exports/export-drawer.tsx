import { EXPORT_FORMATS, useEnumOptions } from '@guanjia/domain';
import { Button, Drawer, ErrorPanel, Icon, Radio, Stack, useAction, useFilterSentence } from '@guanjia/ui';
import type { ListState } from '@guanjia/ui';
import { useState } from 'react';
import { RequestExportDocument } from '../../generated/graphql.ts';
import type { ExportFormat } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './exports.module.css';
import { MyExports } from './my-exports.tsx';

export interface ExportDrawerProps {
  list: ListState;
  /** How many rows there are, in words. */
  count: string | null;
  open: boolean;
  onClose: () => void;
}

/** What will be exported, in which format; below, one's own exports with their progress and files. */
export function ExportDrawer({ list, count, open, onClose }: ExportDrawerProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const sentence = useFilterSentence(list);
  const [request, { busy, error }] = useAction(RequestExportDocument, {
    done: t('exports.requested'),
    refetch: ['MyExports'],
  });
  return (
    <Drawer title={t('exports.title')} open={open} onClose={onClose} size={480}>
      <Stack gap={5}>
        <Stack gap={3}>
          <p>
            {sentence ? t('exports.filtered', { filter: sentence }) : t('exports.everything')}
            {count && <strong className={styles['count']}>{count}</strong>}
          </p>
          <Radio.Group
            aria-label={t('exports.format')}
            value={format}
            options={enumOptions('ExportFormat', EXPORT_FORMATS)}
            onChange={(event) => setFormat(event.target.value as ExportFormat)}
          />
          <p className={styles['hint']}>{t('exports.hint')}</p>
          <div>
            <Button
              type="primary"
              icon={<Icon name="download" />}
              loading={busy}
              onClick={() =>
                void request({
                  input: {
                    kind: 'CASE_LEDGER',
                    format,
                    filter: list.filter ?? undefined,
                    orderBy: list.orderBy ?? undefined,
                  },
                })
              }
            >
              {t('exports.start')}
            </Button>
          </div>
          {error ? <ErrorPanel error={error} compact /> : null}
        </Stack>
        <MyExports />
      </Stack>
    </Drawer>
  );
}
