import { useEffect, useState } from 'react';
import { SearchRecordsDocument } from '../generated/graphql.ts';
import { graphClient } from '../graph/client.ts';
import { useEnumLabel } from '../i18n/enum-label.ts';
import { useUiText } from '../i18n/text.tsx';
import { navigate } from '../routing/location.ts';
import { recordPath } from '../routing/paths.tsx';
import type { Command } from './registry.ts';

/** Typing rests this long, in milliseconds, before the graph is asked. */
const REST = 250;
/** One sign finds half of everything. */
const SHORTEST = 2;
const MOST = 5;

interface Records {
  cases: readonly { id: string; number: string; state: string; estate: { name: string } | null }[];
  estates: readonly { id: string; name: string; division: { name: string } | null }[];
}

const NOTHING: Records = { cases: [], estates: [] };

/** Cases by their number and estates by their name, as commands that open them. */
export function useRecordSearch(text: string): { found: Command[]; searching: boolean } {
  const { t } = useUiText();
  const label = useEnumLabel();
  const [answer, setAnswer] = useState({ text: '', records: NOTHING });
  const wanted = text.trim();
  const asks = wanted.length >= SHORTEST;
  useEffect(() => {
    if (!asks) return;
    let current = true;
    const timer = setTimeout(async () => {
      const records = await search(wanted).catch(() => NOTHING);
      if (current) setAnswer({ text: wanted, records });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, asks]);
  // What an earlier text found stays until the next answer is there, unless the text is gone.
  const { cases, estates } = asks ? answer.records : NOTHING;
  const found = [
    ...cases.map(({ id, number, state, estate }) => ({
      type: 'Case',
      id,
      title: [number, estate?.name, label('CaseState', state)].filter(Boolean).join(' · '),
    })),
    ...estates.map(({ id, name, division }) => ({
      type: 'Estate',
      id,
      title: [name, division?.name].filter(Boolean).join(' · '),
    })),
  ].flatMap(({ type, id, title }): Command[] => {
    const path = recordPath(type, id);
    // A record that no module of the viewer's shows leads nowhere.
    if (!path) return [];
    return [{ id, title, section: t(`commands.records.${type}`), run: () => void navigate(path) }];
  });
  return { found, searching: asks && answer.text !== wanted };
}

async function search(words: string): Promise<Records> {
  const { data } = await graphClient.query({
    query: SearchRecordsDocument,
    variables: { cases: { number: { contains: words } }, estates: { search: words }, first: MOST },
    fetchPolicy: 'network-only',
  });
  return { cases: data?.cases?.nodes ?? [], estates: data?.estates?.nodes ?? [] };
}
