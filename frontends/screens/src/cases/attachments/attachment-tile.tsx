import { useFormat } from '@guanjia/domain';
import { Button, Icon, confirm, useAction } from '@guanjia/ui';
import { REFRESHED } from '../../case-summary/index.ts';
import { RemoveAttachmentDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { readableSize } from './attachment-rules.ts';
import styles from './attachments.module.css';

interface AttachmentTileProps {
  caseId: string;
  document: ShownCase['attachments'][number];
  mayRemove: boolean;
}

/** One file: its picture where it has one, who brought it, and the way to have it or to take it off. */
export function AttachmentTile({ caseId, document, mayRemove }: AttachmentTileProps) {
  const { t } = useText();
  const format = useFormat();
  const [run, { busy }] = useAction(RemoveAttachmentDocument, {
    refetch: REFRESHED,
    done: t('attachment.removed', { name: document.name }),
  });
  const remove = async () => {
    const sure = await confirm({
      title: t('attachment.removeTitle', { name: document.name }),
      body: t('attachment.removeHint'),
      okText: t('attachment.remove'),
      danger: true,
    });
    if (sure) await run({ input: { caseId, documentId: document.id } });
  };
  return (
    <li className={styles['tile']}>
      <a
        className={styles['preview']}
        href={document.url}
        download
        aria-label={t('attachment.download', { name: document.name })}
      >
        {document.thumbnailUrl ? (
          <img src={document.thumbnailUrl} alt="" loading="lazy" />
        ) : (
          <span className={styles['kind']}>{/\.([^.]+)$/.exec(document.name)?.[1] ?? ''}</span>
        )}
      </a>
      <div className={styles['about']}>
        <a href={document.url} download title={document.name} className={styles['name']} tabIndex={-1}>
          {document.name}
        </a>
        <span className={styles['muted']}>
          {readableSize(document.size)} · {document.uploadedByName} · {format.dateTime(document.uploadedAt)}
        </span>
      </div>
      {mayRemove ? (
        <Button
          type="text"
          size="small"
          loading={busy}
          icon={<Icon name="delete" />}
          aria-label={t('attachment.removeOne', { name: document.name })}
          onClick={() => void remove()}
        />
      ) : null}
    </li>
  );
}
