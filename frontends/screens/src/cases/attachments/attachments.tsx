import { useHasRole } from '@guanjia/domain';
import { Button, Icon, Section } from '@guanjia/ui';
import { useRef, useState } from 'react';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { ACCEPTED } from './attachment-rules.ts';
import { AttachmentTile } from './attachment-tile.tsx';
import { UploadLine } from './upload-line.tsx';
import { usePastedFiles } from './use-pasted-files.ts';
import { useUploads } from './use-uploads.ts';
import styles from './attachments.module.css';

/** What hangs on the case: pictures as pictures, the rest by name; more by button, by dropping or by pasting. */
export function Attachments({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const mayAttach = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { uploads, add, drop } = useUploads(shown.id);
  usePastedFiles(mayAttach ? (files) => void add(files) : null);
  const { attachments } = shown;
  if (attachments.length === 0 && !mayAttach) return null;
  return (
    <div
      className={styles['zone']}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!mayAttach || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!mayAttach) return;
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files]);
      }}
    >
      <Section
        title={t('attachment.title')}
        extra={
          mayAttach ? (
            <>
              <Button size="small" icon={<Icon name="upload" />} onClick={() => picker.current?.click()}>
                {t('attachment.add')}
              </Button>
              <input
                ref={picker}
                type="file"
                multiple
                hidden
                accept={ACCEPTED}
                aria-label={t('attachment.add')}
                onChange={(event) => {
                  void add([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
            </>
          ) : undefined
        }
      >
        {attachments.length === 0 ? <p className={styles['muted']}>{t('attachment.hint')}</p> : null}
        {attachments.length > 0 ? (
          <ul className={styles['tiles']}>
            {attachments.map((document) => (
              <AttachmentTile key={document.id} caseId={shown.id} document={document} mayRemove={mayAttach} />
            ))}
          </ul>
        ) : null}
        <div aria-live="polite">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onDismiss={() => drop(upload.key)} />
          ))}
        </div>
      </Section>
    </div>
  );
}
