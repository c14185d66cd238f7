import { DeskDuties, FollowUpsOnDesk, IssueOrder } from '@guanjia/screens/supervision';
import type { OrderedCase } from '@guanjia/screens/supervision';
import { useFormat, useToday, useViewer } from '@guanjia/domain';
import { Columns, Icon, Link, Loaded, Page, Stack, listPath, useText } from '@guanjia/ui';
import { useState } from 'react';
import { OverdueByDivision } from './overdue-by-division.tsx';
import { PressingCases } from './pressing-cases.tsx';
import { SupervisionCounts } from './supervision-counts.tsx';
import { useSupervisionDesk } from './use-supervision-desk.ts';

const ORDERS = ['toDecide'] as const;

/** The district's supervision desk: what waits for a decision, what is late below, and the orders about it. */
export function SupervisionPage() {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const { division } = useViewer();
  const { result, shown, show } = useSupervisionDesk();
  const [ordering, setOrdering] = useState<OrderedCase | null>(null);
  const petitions = listPath('collectivePetitions');
  return (
    <Page
      title={t('supervision.title')}
      subtitle={t('supervision.subtitle', {
        division: division.name,
        date: format.date(today),
        weekday: format.weekday(today),
      })}
      actions={
        petitions ? (
          <Link to={petitions}>
            <Icon name="ledger" /> {t('supervision.petitions')}
          </Link>
        ) : null
      }
    >
      <Loaded result={result}>
        {(data) => (
          <Stack>
            <SupervisionCounts data={data} />
            <DeskDuties orders={ORDERS} />
            <Columns aside={<OverdueByDivision divisions={data.division?.children.nodes ?? []} />}>
              <PressingCases
                cases={data.pressing?.nodes ?? []}
                count={data.pressing?.totalCount ?? 0}
                shown={shown}
                onShow={show}
                onOrder={setOrdering}
              />
            </Columns>
            <FollowUpsOnDesk />
          </Stack>
        )}
      </Loaded>
      <IssueOrder case={ordering} onClose={() => setOrdering(null)} />
    </Page>
  );
}
