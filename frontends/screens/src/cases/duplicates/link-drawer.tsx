import { useQuery } from '@apollo/client/react';
import { Button, Drawer, EmptyState, Input, useAction } from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../actions/index.ts';
import { FoundCase, REFRESHED, recordStyles as styles } from '../../case-summary/index.ts';
import {
  FindCasesDocument,
  LinkDuplicateDocument,
  PossibleDuplicatesDocument,
} from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';

interface LinkDrawerProps {
  case: ShownCase;
  onClose: () => void;
}

const MOST_FOUND = 10;

/** Finds the earlier case that this one repeats: likely ones at once, any other by its words or number. */
export function LinkDrawer({ case: shown, onClose }: LinkDrawerProps) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const likely = useQuery(PossibleDuplicatesDocument, {
    variables: { input: { estateId: shown.estate?.id ?? null, text: shown.text } },
    skip: words !== '',
  });
  const found = useQuery(FindCasesDocument, {
    variables: { filter: { search: words }, first: MOST_FOUND },
    skip: words === '',
  });
  const [link, { busy, error }] = useAction(LinkDuplicateDocument, {
    refetch: REFRESHED,
    done: t('duplicate.linked'),
  });
  const offered = (
    words === ''
      ? (likely.data?.possibleDuplicates ?? [])
      : (found.data?.cases.nodes ?? []).map((one) => ({ case: one, reasons: [] }))
  ).filter(({ case: { id } }) => id !== shown.id);
  const choose = async (ofId: string) => {
    if (await link({ input: { id: shown.id, version: shown.version, ofId } })) onClose();
  };
  const loading = likely.loading || found.loading;
  return (
    <Drawer open onClose={onClose} size={480} title={t('duplicate.link')}>
      <Input.Search
        autoFocus
        allowClear
        maxLength={100}
        placeholder={t('duplicate.searchPlaceholder')}
        aria-label={t('duplicate.search')}
        loading={loading}
        onSearch={(typed) => setWords(typed.trim())}
      />
      <p className={styles['muted']}>{t(words === '' ? 'duplicate.likely' : 'duplicate.found')}</p>
      <StepError error={error ?? likely.error ?? found.error} />
      {offered.length === 0 && !loading ? <EmptyState title={t('duplicate.noneFound')} /> : null}
      <ul className={styles['list']}>
        {offered.map(({ case: one, reasons }) => (
          <FoundCase key={one.id} case={one} reasons={reasons}>
            <Button size="small" loading={busy} onClick={() => void choose(one.id)}>
              {t('duplicate.linkTo')}
            </Button>
          </FoundCase>
        ))}
      </ul>
    </Drawer>
  );
}
