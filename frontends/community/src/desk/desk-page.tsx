import { useFormat, useHasRole, useToday, useViewer } from '@guanjia/domain';
import {
  Button,
  EmptyState,
  Icon,
  Loaded,
  Page,
  Stack,
  lazyPart,
  navigate,
  recordPath,
  useCommands,
  useText,
} from '@guanjia/ui';
import type { CaseFilter, DeskQuery } from '../generated/graphql.ts';
import { DeskCounts } from './desk-counts.tsx';
import { DESK_PARTS } from './desk-filters.ts';
import type { DeskPart } from './desk-filters.ts';
import { useDesk } from './use-desk.ts';

// The desk is there before what stands beside it: most days that is nothing.
const shared = () => import('@guanjia/screens/supervision');
const DeskSection = lazyPart(() => shared().then((part) => part.DeskSection));
const DeskDuties = lazyPart(() => shared().then((part) => part.DeskDuties));
const ORDERS = ['toReply'] as const;

/** Before them nothing else of the desk comes. */
const PRESSING: readonly DeskPart[] = ['overdue', 'dueToday'];
const INTAKE = '/community/intake';

/** What a community officer has to do today, most pressing first. */
export function DeskPage() {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const { division, name } = useViewer();
  const mayRegister = useHasRole('HANDLER');
  const { result, filters } = useDesk();
  const register = () => void navigate(INTAKE);
  const next = nextCase(result.data);
  const openNext = () => next && void navigate(recordPath('Case', next) ?? '/');
  const section = t('module.title');
  useCommands([
    ...(next ? [{ id: 'next', title: t('desk.next'), section, shortcut: 'o', run: openNext }] : []),
    ...(mayRegister
      ? [{ id: 'intake', title: t('desk.register'), section, shortcut: 'n', run: register }]
      : []),
  ]);
  return (
    <Page
      title={t('desk.title')}
      subtitle={t('desk.subtitle', {
        division: division.name,
        name,
        date: format.date(today),
        weekday: format.weekday(today),
      })}
      actions={
        <>
          {next ? (
            <Button icon={<Icon name="play" />} onClick={openNext} aria-keyshortcuts="o">
              {t('desk.next')}
            </Button>
          ) : null}
          {mayRegister ? (
            <Button type="primary" icon={<Icon name="add" />} onClick={register} aria-keyshortcuts="n">
              {t('desk.register')}
            </Button>
          ) : null}
        </>
      }
    >
      <Loaded result={result}>{(data) => <Desk data={data} filters={filters} />}</Loaded>
    </Page>
  );
}

/** The case to open next: the first of the most pressing part that the desk itself has to work on. */
function nextCase(data: DeskQuery | undefined): string | null {
  const pressing = data ? [data.overdue, data.dueToday, data.toAccept, data.followUp, data.working] : [];
  return pressing.find((part) => part?.nodes.length)?.nodes[0]?.id ?? null;
}

function Desk({ data, filters }: { data: DeskQuery; filters: Record<DeskPart, CaseFilter> }) {
  const { t } = useText();
  const busy = DESK_PARTS.filter((part) => (data[part]?.totalCount ?? 0) > 0);
  const section = (part: DeskPart) =>
    busy.includes(part) ? (
      <DeskSection
        key={part}
        part={part}
        title={t(`desk.part.${part}`)}
        hint={t(`desk.hint.${part}`)}
        cases={data[part]}
        filter={filters[part]}
      />
    ) : null;
  return (
    <Stack>
      <DeskCounts
        counts={Object.fromEntries(DESK_PARTS.map((part) => [part, data[part]?.totalCount ?? null]))}
      />
      {busy.length === 0 ? <EmptyState title={t('desk.empty')} hint={t('desk.emptyHint')} /> : null}
      {PRESSING.map(section)}
      <DeskDuties orders={ORDERS} />
      {DESK_PARTS.filter((part) => !PRESSING.includes(part)).map(section)}
    </Stack>
  );
}
