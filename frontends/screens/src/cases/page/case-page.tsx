import './add-texts.ts';
import { Columns, Loaded, Page, Section, listPath, useNarrow, useParams } from '@guanjia/ui';
import { useCategoryName } from '../../categories/index.ts';
import { FinalPetitions, PetitionSection } from '../../petitions/index.ts';
import { CaseOrders } from '../../supervision/index.ts';
import { Scope, useText } from '../../scope.ts';
import { PendingApprovals } from '../approvals/pending-approvals.tsx';
import { Attachments } from '../attachments/attachments.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { CorrectButtons } from '../correction/correct-buttons.tsx';
import { DuplicateBanner } from '../duplicates/duplicate-banner.tsx';
import { LinkedCases } from '../duplicates/linked-cases.tsx';
import { CaseSteps } from '../steps/case-steps.tsx';
import { CaseTasks } from '../tasks/case-tasks.tsx';
import { CaseElsewhere } from '../transfers/case-elsewhere.tsx';
import { TransferPanel } from '../transfers/transfer-panel.tsx';
import { CaseDeadlines } from './case-deadlines.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { CaseTags } from './case-tags.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { Complainant } from './complainant.tsx';
import { RelatedCases } from './related-cases.tsx';
import { useCasePage } from './use-case-page.ts';
import type { ShownCase } from './use-case-page.ts';
import styles from './case-page.module.css';

/** One case: what it is about, by when it is due, what happened, and what may be done next. */
export function CasePage() {
  const { id = '' } = useParams();
  const result = useCasePage(id);
  return (
    <Scope>
      <Loaded result={result} needs={(data) => data.case ?? (result.error ? null : data)}>
        {(data) => (data.case ? <OneCase case={data.case} /> : <CaseElsewhere caseId={id} />)}
      </Loaded>
    </Scope>
  );
}

function OneCase({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const categoryName = useCategoryName();
  // On a phone the next steps come before everything that is only to be read.
  const narrow = useNarrow();
  const { petition } = shown;
  const transfer = shown.transfers[0];
  const work = (
    <>
      <PendingApprovals approvals={shown.approvals} />
      <CaseSteps case={shown} />
      {transfer ? <TransferPanel transfer={transfer} /> : null}
    </>
  );
  return (
    <Page
      title={categoryName(shown.category)}
      recentAs={[shown.number, shown.estate?.name].filter(Boolean).join(' · ')}
      subtitle={t('case.headline', {
        number: shown.number,
        place: shown.estate?.name ?? shown.division?.name ?? t('case.noEstate'),
      })}
      back={{ to: listPath('cases') ?? '/', label: t('cases.title') }}
      tags={<CaseTags case={shown} />}
    >
      <DuplicateBanner case={shown} />
      <FinalPetitions petitions={shown.finalPetitions} />
      <Columns
        aside={
          <>
            {narrow ? null : work}
            <Complainant case={shown} />
            <LinkedCases case={shown} />
          </>
        }
      >
        <Section title={t('case.text')} extra={<CorrectButtons case={shown} />}>
          <p className={styles['text']}>{shown.text}</p>
        </Section>
        {narrow ? work : null}
        <CaseOutcome case={shown} />
        {petition ? <PetitionSection case={{ ...shown, petition }} /> : null}
        <CaseDeadlines case={shown} />
        <Section title={t('case.facts')}>
          <CaseFacts case={shown} />
        </Section>
        <CaseTasks case={shown} />
        <CaseOrders case={shown} />
        <Conversation caseId={shown.id} />
        <Attachments case={shown} />
        <CaseTimeline case={shown} />
        <RelatedCases case={shown} />
      </Columns>
    </Page>
  );
}
