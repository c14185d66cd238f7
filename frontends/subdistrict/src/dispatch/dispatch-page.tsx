import { useFormat, useToday, useViewer } from '@guanjia/domain';
import {
  Button,
  Columns,
  EmptyState,
  FilterBar,
  Loaded,
  Page,
  Section,
  Stack,
  lazyPart,
  useCommands,
  useNarrow,
  useText,
} from '@guanjia/ui';
import { useState } from 'react';
import { AssignDrawer } from './assign-drawer.tsx';
import { bulkRow } from './bulk-row.ts';
import { DispatchCounts } from './dispatch-counts.tsx';
import { afterwards, neighbour } from './neighbour.ts';
import { toggled } from './toggled.ts';
import { useDispatchDesk } from './use-dispatch-desk.ts';
import { WaitingList } from './waiting-list.tsx';

// The desk is there before what stands beside it: most days that is nothing.
const supervision = () => import('@guanjia/screens/supervision');
const DeskDuties = lazyPart(() => supervision().then((part) => part.DeskDuties));
const FollowUpsOnDesk = lazyPart(() => supervision().then((part) => part.FollowUpsOnDesk));
const WorkloadPanel = lazyPart(() => supervision().then((part) => part.WorkloadPanel));
const BulkAssign = lazyPart(() => import('./bulk-assign.tsx').then((part) => part.BulkAssign));

const ORDERS = ['toReply', 'toDecide'] as const;

/** The subdistrict's desk: what was passed up or came in here and needs a named person and a date. */
export function DispatchPage() {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const narrow = useNarrow();
  const { division, name } = useViewer();
  const { list, result, waiting, waitingFilter, chosen, choose } = useDispatchDesk();
  const [marked, setMarked] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [bulk, setBulk] = useState(false);
  const total = result.data?.waiting?.totalCount ?? 0;
  // Those that still wait: what was assigned by itself meanwhile, or filtered away, is not chosen any more.
  const tickedCases = waiting.filter(({ id }) => ticked.has(id));
  const tick = (id: string) => setTicked((before) => toggled(before, id));
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
    {
      id: 'tick-case',
      title: t('dispatch.bulk.tickMarked'),
      section,
      shortcut: 'x',
      run: () => marked && tick(marked),
    },
    {
      id: 'assign-cases',
      title: t('dispatch.bulk.title'),
      section,
      shortcut: 'b',
      run: () => setBulk(total > 0),
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
            <DeskDuties orders={ORDERS} />
            <Columns aside={<WorkloadPanel />}>
              <Section
                title={t('dispatch.waiting')}
                description={t(narrow ? 'dispatch.order' : 'dispatch.keys')}
                extra={
                  <Button disabled={total === 0} aria-keyshortcuts="b" onClick={() => setBulk(true)}>
                    {tickedCases.length > 0
                      ? t('dispatch.bulk.openWith', { count: tickedCases.length })
                      : t('dispatch.bulk.title')}
                  </Button>
                }
              >
                <Stack>
                  <FilterBar list={list} />
                  {waiting.length === 0 ? (
                    <EmptyState
                      title={t(list.filter ? 'lists.noMatch' : 'dispatch.empty')}
                      hint={list.filter ? undefined : t('dispatch.emptyHint')}
                    />
                  ) : (
                    <WaitingList
                      cases={waiting}
                      marked={marked}
                      ticked={ticked}
                      onTick={tick}
                      onMark={setMarked}
                      onOpen={choose}
                    />
                  )}
                </Stack>
              </Section>
            </Columns>
            <FollowUpsOnDesk />
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
      {bulk && (
        <BulkAssign
          chosen={tickedCases.map(bulkRow)}
          filter={waitingFilter}
          count={total}
          onClose={(changed) => {
            setBulk(false);
            if (changed) setTicked(new Set());
          }}
        />
      )}
    </Page>
  );
}
