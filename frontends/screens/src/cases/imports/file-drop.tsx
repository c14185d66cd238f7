import { Alert, ErrorPanel, Icon, navigate, Spin, toast, useAction, useLocation } from '@guanjia/ui';
import { useEffect, useRef, useState } from 'react';
import { PrepareImportDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { uploadDocument } from '../attachments/upload-document.ts';
import styles from './imports.module.css';
import { isOldWorkbook } from './old-workbook.ts';

/** Takes a sheet by drop, click or keyboard, uploads it, has its header read and leads on to its columns. */
export function FileDrop() {
  const { t } = useText();
  const { pathname } = useLocation();
  const [over, setOver] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [prepare, { error, reset }] = useAction(PrepareImportDocument);
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);

  const tell = (file: string, taken: boolean) =>
    taken
      ? toast.success(t('imports.uploaded', { name: file }))
      : toast.error(t('imports.notUploaded', { name: file }));
  const take = async (files: readonly File[]) => {
    reset();
    setFailure(files.length > 1 ? 'many' : null);
    const [file] = files;
    if (!file || files.length > 1) return;
    try {
      if (await isOldWorkbook(file)) {
        setFailure('old');
        return;
      }
      setName(file.name);
      const documentId = await uploadDocument(file, () => {});
      const made = await prepare({ input: { kind: 'CASE_LEDGER', documentId } });
      // Whoever went on meanwhile is told, not fetched back.
      if (!here.current) tell(file.name, made !== null);
      else if (made) await navigate(`${pathname}/${made.prepareImport.id}`);
    } catch (thrown) {
      if (!here.current) tell(file.name, false);
      setFailure(thrown);
    } finally {
      setName(null);
    }
  };
  return (
    <div>
      <label className={styles['drop']} data-over={over}>
        <input
          type="file"
          className={styles['input']}
          accept=".xlsx,.csv,.txt"
          multiple
          disabled={name !== null}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file, mended, may be chosen again.
            event.target.value = '';
            void take(files);
          }}
        />
        <Icon name="upload" className={styles['dropIcon'] ?? ''} />
        <span>
          {t('imports.drop')} <span className={styles['choose']}>{t('imports.choose')}</span>
        </span>
        <span className={styles['hint']}>{t('imports.dropHint')}</span>
      </label>
      <div role="status" className={styles['status']}>
        {name !== null && (
          <>
            <Spin size="small" /> {t('imports.uploading', { name })}
          </>
        )}
      </div>
      {failure === 'many' ? <p role="alert">{t('imports.oneFile')}</p> : null}
      {failure === 'old' ? (
        <Alert type="error" showIcon title={t('imports.oldWorkbook')} description={t('imports.saveAsXlsx')} />
      ) : null}
      {(failure && typeof failure !== 'string') || error ? (
        <ErrorPanel error={failure ?? error} compact />
      ) : null}
    </div>
  );
}
