import { useMutation, useQuery } from '@apollo/client/react';
import {
  Button,
  confirm,
  EmptyState,
  ErrorPanel,
  Icon,
  Skeleton,
  Space,
  StatusTag,
  toast,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { useState } from 'react';
import {
  DeleteSavedQueryDocument,
  SavedQueriesDocument,
  type SavedQueryPartsFragment,
} from '../generated/graphql.ts';
import type { Question } from '../page/use-question.ts';
import type { ChartChoice } from '../result/chart-choice.ts';
import { SaveForm } from './save-form.tsx';
import styles from './saved-panel.module.css';

export interface SavedPanelProps {
  question: Question;
  onOpen: (question: Question) => void;
}

const MOST_SHOWN = 100;

/** Questions kept by name: one's own and those that the department shares. */
export function SavedPanel({ question, onOpen }: SavedPanelProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const { data, loading, error, refetch } = useQuery(SavedQueriesDocument, {
    variables: { first: MOST_SHOWN },
  });
  const [remove] = useMutation(DeleteSavedQueryDocument, { refetchQueries: [SavedQueriesDocument] });
  const [saving, setSaving] = useState(false);
  const saved = data?.savedQueries.nodes ?? [];

  const forget = async ({ id, version, name }: SavedQueryPartsFragment) => {
    if (!(await confirm({ title: t('deleteSaved', { name }), danger: true }))) return;
    const { error: refused } = await remove({ variables: { input: { id, version } } });
    if (refused) toast.error(errorText(refused));
  };

  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <Button block icon={<Icon name="save" />} onClick={() => setSaving(true)}>
        {t('saveThis')}
      </Button>
      {saving && <SaveForm question={question} onDone={() => setSaving(false)} />}
      {loading && !data && <Skeleton active />}
      {data && saved.length === 0 && <EmptyState title={t('savedEmpty')} />}
      <ul className={styles['list']}>
        {saved.map((one) => (
          <li key={one.id} className={styles['entry']}>
            <Button type="link" onClick={() => onOpen(questionOf(one))}>
              {one.name}
            </Button>
            <Space size={4}>
              {one.sharedWith === 'DEPARTMENT' && (
                <StatusTag tone="info">{one.mine ? t('shared') : one.ownerName}</StatusTag>
              )}
              {one.mine && (
                <Button
                  type="text"
                  size="small"
                  icon={<Icon name="delete" />}
                  aria-label={t('deleteSaved', { name: one.name })}
                  onClick={() => void forget(one)}
                />
              )}
            </Space>
          </li>
        ))}
      </ul>
    </>
  );
}

function questionOf({ query, variables, view }: SavedQueryPartsFragment): Question {
  return { query, variables, chart: (view as { chart?: ChartChoice } | null)?.chart ?? null };
}
