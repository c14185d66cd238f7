import { useQuery } from '@apollo/client/react';
import { Drawer, FieldHistory, Loaded, useNarrow } from '@guanjia/ui';
import { CaseCorrectionsDocument } from '../../generated/graphql.ts';
import type { CaseCorrectionsQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { correctionHistory, namesIn } from './corrections.ts';
import { useCorrectedFields } from './use-corrected-fields.ts';

/** Events of one case that can be read at once; a case rarely has more than twenty. */
const MOST_EVENTS = 100;

/** Who put right which field of a case, when, from what to what, and why. */
export function FieldHistoryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const narrow = useNarrow();
  const result = useQuery(CaseCorrectionsDocument, {
    variables: { id, last: MOST_EVENTS },
    fetchPolicy: 'network-only',
  });
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 560} title={t('correction.historyTitle')}>
      <Loaded result={result} needs={(data) => data.case}>
        {(data) => (data.case ? <History case={data.case} /> : null)}
      </Loaded>
    </Drawer>
  );
}

function History({ case: shown }: { case: NonNullable<CaseCorrectionsQuery['case']> }) {
  const { t } = useText();
  const { text, location, urgency, category, estate, registeredAt } = shown;
  const events = shown.events.nodes;
  const names = namesIn(events);
  if (estate) names.set(estate.id, estate.name);
  const fields = useCorrectedFields(names);
  const now = { text, location, urgency, categoryId: category.id, estateId: estate?.id ?? null };
  return (
    <FieldHistory
      fields={fields}
      actionLabel={(action) => t(`correction.action.${action}`)}
      entries={correctionHistory(now, registeredAt, events)}
    />
  );
}
