import { graphClient, listPath, navigate, recordPath } from '@guanjia/ui';
import type { Command, RecordsFound } from '@guanjia/ui';
import { useText } from '../texts.ts';
import { useEffect, useState } from 'react';
import { SearchRecordsDocument } from '../generated/graphql.ts';
import type { SearchRecordsQuery } from '../generated/graphql.ts';
import { useEnumLabel } from '../enums/enum-label.ts';

/** Typing rests this long, in milliseconds, before the graph is asked. */
const REST = 250;
/** One sign finds half of everything. */
const SHORTEST = 2;
const MOST = 5;

type Records = Partial<SearchRecordsQuery>;

const NOTHING: Records = {};

/**
 * Cases by their number, estates, companies and plaques by name or number, and the staff by name, as commands that open
 * them: a plaque the estate that it hangs at, a person what is open with them.
 */
export function useRecordSearch(text: string): RecordsFound {
  const { t } = useText();
  const label = useEnumLabel();
  const [answer, setAnswer] = useState({ text: '', records: NOTHING });
  const wanted = text.trim();
  const asks = wanted.length >= SHORTEST;
  useEffect(() => {
    if (!asks) return;
    let current = true;
    const show = (records: Records) => {
      if (current) setAnswer({ text: wanted, records });
    };
    const timer = setTimeout(() => {
      search(wanted).then(show, () => show(NOTHING));
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted, asks]);
  // What an earlier text found stays until the next answer is there, unless the text is gone.
  const { cases, estates, propertyCompanies, starAwards, staffMembers } = asks ? answer.records : NOTHING;
  const found = [
    ...(cases?.nodes ?? []).map(({ id, number, state, estate }) => ({
      type: 'Case',
      id,
      path: recordPath('Case', id),
      title: [number, estate?.name, label('CaseState', state)],
    })),
    ...(estates?.nodes ?? []).map(({ id, name, division }) => ({
      type: 'Estate',
      id,
      path: recordPath('Estate', id),
      title: [name, division?.name],
    })),
    ...(propertyCompanies?.nodes ?? []).map(({ id, name, creditCode }) => ({
      type: 'PropertyCompany',
      id,
      path: recordPath('PropertyCompany', id),
      title: [name, creditCode],
    })),
    ...(starAwards?.nodes ?? []).map(({ id, plaqueNumber, level, estate }) => ({
      type: 'StarAward',
      id,
      path: recordPath('Estate', estate.id),
      title: [plaqueNumber, estate.name, t('commands.stars', { count: level })],
    })),
    ...(staffMembers?.nodes ?? []).map(({ id, name, department }) => ({
      type: 'StaffMember',
      id,
      path: listPath('cases', { assigneeId: { eq: id }, open: { eq: true } }),
      title: [name, department],
    })),
  ].flatMap(({ type, id, path, title }): Command[] =>
    // A record that no module of the viewer's shows leads nowhere.
    path
      ? [
          {
            id,
            title: title.filter(Boolean).join(' · '),
            section: t(`commands.records.${type}`),
            run: () => void navigate(path),
          },
        ]
      : [],
  );
  return { found, searching: asks && answer.text !== wanted };
}

async function search(words: string): Promise<Records> {
  const { data } = await graphClient.query({
    query: SearchRecordsDocument,
    variables: {
      cases: { number: { contains: words } },
      estates: { search: words },
      companies: { search: words },
      plaques: { plaqueNumber: { contains: words }, valid: { eq: true } },
      staff: { name: { contains: words }, active: { eq: true } },
      first: MOST,
    },
    fetchPolicy: 'network-only',
  });
  return data ?? NOTHING;
}
