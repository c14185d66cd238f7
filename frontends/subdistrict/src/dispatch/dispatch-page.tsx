import {
  EmptyState,
  Loaded,
  Page,
  Section,
  Stack,
  useCommands,
  useFormat,
  useNarrow,
  useText,
  useToday,
  useViewer,
} from '@guanjia/ui';
import { useState } from 'react';
import { AssignDrawer } from './assign-drawer.tsx';
import { DispatchCounts } from './dispatch-counts.tsx';
import { afterwards, neighbour } from './neighbour.ts';
import { useDispatchDesk } from './use-dispatch-desk.ts';
import { WaitingList } from './waiting-list.tsx';

/** The subdistrict's desk: what was passed up or came in here and needs a named person and a date. */
export function DispatchPage() {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const narrow = useNarrow();
  const { division, name } = useViewer();
  const { result, waiting, chosen, choose } = useDispatchDesk();
  const [marked, setMarked] = useState<string | null>(null);
  const ids = waiting.map(({ id }) => id);
  const move = (step: 1 | -1) => setMarked(neighbour(ids, marked, step));
  const section = t('module.title');
  useCommands([
    { id: 'next-case', title: t('dispatch.next'), section, shortcut: 'j', run: () => move(1) },
    { id: 'previous-case', title: t('dispatch.previous'), section, shortcut: 'k', run: () => move(-1) },
    {
      id: 'assign-case',
      title: t('dispatch.assign'),
      section,
      shortcut: 'd',
      run: () => choose(marked ?? ids[0] ?? null),
    },
  ]);
  return (
    <Page
      title={t('dispatch.title')}
      subtitle={t('dispatch.subtitle', {
        division: division.name,
        name,
        date: format.date(today),
        weekday: format.weekday(today),
      })}
    >
      <Loaded result={result}>
        {(data) => (
          <Stack>
            <DispatchCounts
              waiting={data.waiting?.totalCount ?? null}
              overdue={data.overdue?.totalCount ?? null}
              dispatched={data.dispatched?.totalCount ?? null}
            />
            <Section
              title={t('dispatch.waiting')}
              description={t(narrow ? 'dispatch.order' : 'dispatch.keys')}
            >
              {waiting.length === 0 ? (
                <EmptyState title={t('dispatch.empty')} hint={t('dispatch.emptyHint')} />
              ) : (
                <WaitingList cases={waiting} marked={marked} onMark={setMarked} onOpen={choose} />
              )}
            </Section>
          </Stack>
        )}
      </Loaded>
      <AssignDrawer
        case={chosen}
        onClose={() => choose(null)}
        onAssigned={(done) => {
          setMarked(afterwards(ids, done));
          choose(null);
        }}
      />
    </Page>
  );
}
