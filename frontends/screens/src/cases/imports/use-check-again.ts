import { useAction } from '@guanjia/ui';
import { CheckImportDocument } from '../../generated/graphql.ts';
import type { ImportMeaningInput, ImportWorkFragment } from '../../generated/graphql.ts';

type Settings = Readonly<Record<string, string>>;

export function settingsOf({ settings }: Pick<ImportWorkFragment, 'settings'>): Settings {
  return settings as Settings;
}

/** Starts the dry run again with the same columns, and what was settled since. An empty setting is taken back. */
export function useCheckAgain(job: ImportWorkFragment) {
  const [check, state] = useAction(CheckImportDocument);
  const again = ({
    settings = {},
    meanings = [],
  }: {
    settings?: Settings;
    meanings?: ImportMeaningInput[];
  }) => {
    const all = Object.entries({ ...settingsOf(job), ...settings }).filter(([, value]) => value !== '');
    return check({ input: { id: job.id, mapping: [], settings: Object.fromEntries(all), meanings } });
  };
  return [again, state] as const;
}
