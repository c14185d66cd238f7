import { Columns, Loaded, Page, Section, Stack, listPath, useNarrow, useParams } from '@guanjia/ui';
import { Scope, useText } from '../../scope.ts';
import { useCategoryName } from '../categories/use-category-name.ts';
import { CaseSteps } from '../steps/case-steps.tsx';
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
      <Loaded result={result} needs={(data) => data.case}>
        {(data) => data.case && <OneCase case={data.case} />}
      </Loaded>
    </Scope>
  );
}

function OneCase({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const categoryName = useCategoryName();
  // On a phone the next steps come before everything that is only to be read.
  const narrow = useNarrow();
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
      <Columns
        aside={
          <Stack>
            {narrow ? null : <CaseSteps case={shown} />}
            <Complainant case={shown} />
          </Stack>
        }
      >
        <Stack>
          <Section title={t('case.text')}>
            <p className={styles['text']}>{shown.text}</p>
          </Section>
          {narrow ? <CaseSteps case={shown} /> : null}
          <CaseDeadlines deadlines={shown.deadlines} />
          <CaseOutcome case={shown} />
          <CaseTimeline events={shown.events.nodes} more={shown.events.pageInfo.hasNextPage} />
          <Section title={t('case.facts')}>
            <CaseFacts case={shown} />
          </Section>
          <RelatedCases cases={shown.related} />
        </Stack>
      </Columns>
    </Page>
  );
}
