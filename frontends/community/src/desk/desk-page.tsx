import {
  Button,
  EmptyState,
  Icon,
  Loaded,
  Page,
  Stack,
  navigate,
  useCommands,
  useFormat,
  useHasRole,
  useText,
  useToday,
  useViewer,
} from '@guanjia/ui';
import type { CaseFilter, DeskQuery } from '../generated/graphql.ts';
import { DeskCounts } from './desk-counts.tsx';
import { DESK_PARTS } from './desk-filters.ts';
import type { DeskPart } from './desk-filters.ts';
import { DeskSection } from './desk-section.tsx';
import { useDesk } from './use-desk.ts';

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
  useCommands(
    mayRegister
      ? [
          {
            id: 'intake',
            title: t('desk.register'),
            section: t('module.title'),
            shortcut: 'n',
            run: register,
          },
        ]
      : [],
  );
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
        mayRegister ? (
          <Button type="primary" icon={<Icon name="add" />} onClick={register} aria-keyshortcuts="n">
            {t('desk.register')}
          </Button>
        ) : null
      }
    >
      <Loaded result={result}>{(data) => <Desk data={data} filters={filters} />}</Loaded>
    </Page>
  );
}

function Desk({ data, filters }: { data: DeskQuery; filters: Record<DeskPart, CaseFilter> }) {
  const { t } = useText();
  const busy = DESK_PARTS.filter((part) => (data[part]?.totalCount ?? 0) > 0);
  return (
    <Stack>
      <DeskCounts
        counts={Object.fromEntries(DESK_PARTS.map((part) => [part, data[part]?.totalCount ?? null]))}
      />
      {busy.length === 0 ? <EmptyState title={t('desk.empty')} hint={t('desk.emptyHint')} /> : null}
      {busy.map((part) => (
        <DeskSection key={part} part={part} cases={data[part]} filter={filters[part]} />
      ))}
    </Stack>
  );
}
