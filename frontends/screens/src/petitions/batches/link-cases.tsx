import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Drawer, EmptyState, FormActions, Input, useAction } from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../actions/index.ts';
import { FoundCase, recordStyles as record } from '../../case-summary/index.ts';
import { FindCasesDocument, LinkBatchCasesDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';
import styles from './batches.module.css';

const MOST_FOUND = 20;

interface LinkCasesProps {
  batch: ShownBatch;
  onClose: () => void;
}

/** Finds the cases of a batch: those of its estate at once, any other by words or number; several at a time. */
export function LinkCases({ batch, onClose }: LinkCasesProps) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const near = batch.estate ? { estateId: { eq: batch.estate.id } } : {};
  const filter = { collectivePetitionId: { isNull: true }, ...(words === '' ? near : { search: words }) };
  const found = useQuery(FindCasesDocument, { variables: { filter, first: MOST_FOUND } });
  const [link, { busy, error }] = useAction(LinkBatchCasesDocument, {
    refetch: REFRESHED_BY_BATCHES,
    done: t('batches.linked', { count: chosen.length }),
  });
  const nodes = found.data?.cases.nodes ?? [];
  const submit = async () => {
    if (await link({ input: { id: batch.id, version: batch.version, caseIds: chosen } })) onClose();
  };
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)));
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title={t('batches.link')}
      footer={
        <FormActions>
          <Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => void submit()}>
            {t('batches.linkChosen', { count: chosen.length })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </FormActions>
      }
    >
      <Input.Search
        autoFocus
        allowClear
        maxLength={100}
        placeholder={t('duplicate.searchPlaceholder')}
        aria-label={t('duplicate.search')}
        loading={found.loading}
        onSearch={(typed) => setWords(typed.trim())}
      />
      <p className={styles['found']}>{t(words === '' ? 'batches.near' : 'duplicate.found')}</p>
      <StepError error={error ?? found.error} />
      {nodes.length === 0 && !found.loading ? <EmptyState title={t('duplicate.noneFound')} /> : null}
      <ul className={record['list']}>
        {nodes.map((one) => (
          <FoundCase key={one.id} case={one}>
            <Checkbox
              checked={chosen.includes(one.id)}
              onChange={(event) => toggle(one.id, event.target.checked)}
            >
              {t('batches.choose', { number: one.number })}
            </Checkbox>
          </FoundCase>
        ))}
      </ul>
    </Drawer>
  );
}
