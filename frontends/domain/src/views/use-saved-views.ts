import { graphClient, sameParams, useAction, useMerge } from '@guanjia/ui';
import type { ListState, MergeValues } from '@guanjia/ui';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../texts.ts';
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import {
  DeleteSavedViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  SetDefaultViewDocument,
} from '../generated/graphql.ts';
import type { SavedViewPartsFragment, SaveViewInput } from '../generated/graphql.ts';
import { useEnumLabel } from '../enums/enum-label.ts';

export type SavedView = SavedViewPartsFragment;

/** What can be changed of a view. */
export interface ViewValues {
  name: string;
  audience: SavedView['audience'];
  role: SavedView['role'];
  state: Record<string, string>;
}

/** Views of one list that one person can have in sight. */
const MOST_VIEWS = 100;
const REFETCH = ['SavedViews'];

export function valuesOf({ name, audience, role, state }: SavedView): ViewValues {
  return { name, audience, role, state: state as Record<string, string> };
}

/** The saved views of a list, the one that it started from, and what can be done with them. */
export function useSavedViews(list: ListState) {
  const { t } = useText();
  const label = useEnumLabel();
  const { dateTime } = useFormat();
  const { data } = useQuery(SavedViewsDocument, { variables: { list: list.id, first: MOST_VIEWS } });
  const views: readonly SavedView[] = data?.savedViews?.nodes ?? [];
  const current = views.find(({ id }) => id === list.view) ?? null;
  const changed = current !== null && !sameParams(current.state as Record<string, string>, list.params);
  useDefaultView(list, data ? views : undefined);

  const attempt = useRef<{ base: ViewValues; mine: ViewValues }>(undefined);
  const [save, saving] = useAction(SaveViewDocument, {
    done: t('views.saved'),
    refetch: REFETCH,
    onConflict: async () => {
      const { base, mine } = attempt.current ?? {};
      if (base && mine) await merge.resolve({ ...base }, { ...mine });
    },
  });
  const [remove] = useAction(DeleteSavedViewDocument, { done: t('views.deleted'), refetch: REFETCH });
  const [setDefault] = useAction(SetDefaultViewDocument, { done: t('views.defaultSet'), refetch: REFETCH });

  const update = async (view: SavedView, mine: ViewValues, version = view.version): Promise<boolean> => {
    attempt.current = { base: valuesOf(view), mine };
    return (await save({ input: inputOf(list.id, mine, { id: view.id, version }) })) !== null;
  };
  const create = async (values: ViewValues, idempotencyKey: string): Promise<SavedView | null> => {
    const answer = await save({ input: { ...inputOf(list.id, values), idempotencyKey } });
    return answer?.saveView.savedView ?? null;
  };

  const merge = useMerge({
    fields: [
      { key: 'name', label: t('views.name') },
      {
        key: 'audience',
        label: t('views.audience'),
        render: (value) => label('SavedViewAudience', String(value)),
      },
      {
        key: 'role',
        label: t('views.role'),
        render: (value) => (value ? label('Role', String(value)) : undefined),
      },
      { key: 'state', label: t('views.state'), render: (value) => stateText(value) },
    ],
    load: async () => {
      const fresh = await graphClient.query({
        query: SavedViewsDocument,
        variables: { list: list.id, first: MOST_VIEWS },
        fetchPolicy: 'network-only',
      });
      const view = fresh.data?.savedViews?.nodes.find(({ id }) => id === list.view);
      if (!view) return null;
      return {
        values: { ...valuesOf(view) },
        version: view.version,
        by: undefined,
        at: dateTime(view.updatedAt),
      };
    },
    save: async (values: MergeValues, version) => {
      const chosen = values as unknown as ViewValues;
      const done = current !== null && (await update(current, chosen, version));
      if (done) list.setView(list.view, chosen.state);
      return done;
    },
  });

  return { views, current, changed, create, update, remove, setDefault, saving, mergeDialog: merge.dialog };
}

function inputOf(
  list: string,
  { name, audience, role, state }: ViewValues,
  existing?: { id: string; version: number },
): SaveViewInput {
  return { list, name, state, audience, ...(audience === 'ROLE' && role ? { role } : {}), ...existing };
}

function stateText(state: unknown): string {
  return Object.entries((state ?? {}) as Record<string, string>)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

/** A list that is opened without anything asked for shows its reader's default view. */
function useDefaultView(list: ListState, views: readonly SavedView[] | undefined): void {
  const asked = list.view !== null || Object.keys(list.params).length > 0;
  const decided = useRef(asked);
  useEffect(() => {
    if (!views || decided.current) return;
    decided.current = true;
    const usual = views.find(({ isDefault }) => isDefault);
    if (usual && !asked) list.setView(usual.id, usual.state as Record<string, string>);
  });
}
