import '../add-texts.ts';
import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useHasRole } from '@guanjia/domain';
import { Button, EmptyState, Icon, Loaded, NotFoundPage, Page, recordPath, useParams } from '@guanjia/ui';
import { useState } from 'react';
import { RevealForm } from '../../actions/index.ts';
import { PetitionNoticeDocument, RevealPetitionNoticeDocument } from '../../generated/graphql.ts';
import type { PrintedNoticeFragment } from '../../generated/graphql.ts';
import { Scope, useText } from '../../scope.ts';
import { noticeKindOf } from './notice-path.ts';
import type { NoticeKind } from './notice-path.ts';
import { NoticeSheet } from './notice-sheet.tsx';

/** A numbered notice of a petition as it goes on paper. */
export function PetitionNoticePage() {
  const { id = '', kind = '' } = useParams();
  const known = noticeKindOf(kind);
  if (!known) return <NotFoundPage />;
  return (
    <Scope>
      <OneNotice caseId={id} kind={known} />
    </Scope>
  );
}

interface OneNoticeProps {
  caseId: string;
  kind: NoticeKind;
}

function OneNotice({ caseId, kind }: OneNoticeProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const result = useQuery(PetitionNoticeDocument, {
    variables: { caseId, kind },
    fetchPolicy: 'cache-and-network',
  });
  const notice = result.data?.petitionNotice;
  const mayReveal = useHasRole('HANDLER', 'SUPERVISOR', 'HEAD');
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<string | null>(null);
  const back = { to: recordPath('Case', caseId) ?? '/', label: notice?.caseNumber ?? t('notice.back') };
  return (
    <Page
      title={enumLabel('PetitionNoticeKind', kind)}
      recentAs={[enumLabel('PetitionNoticeKind', kind), notice?.caseNumber].filter(Boolean).join(' · ')}
      screenOnly
      back={back}
      actions={
        notice ? (
          <>
            {mayReveal && notice.addressee && revealed === null ? (
              <Button icon={<Icon name="eye" />} onClick={() => setAsking(true)}>
                {t('notice.reveal')}
              </Button>
            ) : null}
            <Button type="primary" icon={<Icon name="print" />} onClick={() => globalThis.print()}>
              {t('ledger.print')}
            </Button>
          </>
        ) : undefined
      }
    >
      <Loaded result={result} needs={(data) => data}>
        {(data) =>
          data.petitionNotice ? (
            <NoticeSheet notice={shownNotice(data.petitionNotice, revealed)} />
          ) : (
            <EmptyState title={t('notice.none')} hint={t('notice.noneHint')} />
          )
        }
      </Loaded>
      <RevealForm
        document={RevealPetitionNoticeDocument}
        input={{ caseId, kind }}
        title={t('notice.reveal')}
        open={asking}
        onClose={() => setAsking(false)}
        onRevealed={({ revealPetitionNotice }) => {
          setRevealed(revealPetitionNotice.addressee);
          setAsking(false);
        }}
      />
    </Page>
  );
}

function shownNotice(notice: PrintedNoticeFragment, revealed: string | null): PrintedNoticeFragment {
  return revealed === null ? notice : { ...notice, addressee: revealed };
}
