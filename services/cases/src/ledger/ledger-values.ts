import {
  covers,
  wrongMeaning,
  type MeaningSuggestion,
  type RequestContext,
  type ValueMapping,
} from '@guanjia/kit';
import { sql } from 'kysely';
import {
  archiveWords,
  channelWords,
  levelWords,
  satisfactionWords,
  stateWords,
  urgencyWords,
} from './ledger-columns.ts';
import { nearWords } from './near-words.rules.ts';
import { plainWord } from './read-ledger-row.ts';

/** Columns whose values are words of the graph. */
const words: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
  channel: channelWords,
  urgency: urgencyWords,
  state: stateWords,
  resolvedLevel: levelWords,
  satisfaction: satisfactionWords,
  archive: archiveWords,
};

/** Something of the registry or of the categories, by the names that a sheet may have for it. */
interface Named {
  readonly meaning: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** What the values of a ledger's columns can be settled to mean. */
export const ledgerValues: ValueMapping = {
  columns: ['category', 'estate', 'division', 'channel', 'urgency', 'state', 'resolvedLevel', 'satisfaction'],
  reasons: [
    'wordUnknown',
    'categoryUnknown',
    'categoryReplaced',
    'estateUnknown',
    'estateAmbiguous',
    'divisionUnknown',
  ],

  async requireMeaning(context, column, meaning) {
    const known = words[column]
      ? Object.values(words[column]).includes(meaning)
      : (await namedOf(context, column, [meaning])).length > 0;
    if (!known) throw wrongMeaning('meaningUnknown', { column, value: meaning });
  },

  async suggest(context, values) {
    const suggestions = new Map<string, readonly MeaningSuggestion[]>();
    const named = new Map<string, Named[]>();
    for (const { column, value } of values) {
      const known = named.get(column) ?? (await candidates(context, column));
      named.set(column, known);
      const near = nearWords(plainWord(value), known, ({ names }) => names.map(plainWord));
      suggestions.set(
        `${column} ${value}`,
        near.map(({ meaning, label }) => ({ meaning, label: words[column] ? null : label })),
      );
    }
    return suggestions;
  },

  async labels(context, meanings) {
    const labels = new Map<string, string>();
    for (const column of new Set(meanings.map((one) => one.column))) {
      if (words[column]) continue;
      const ids = meanings.filter((one) => one.column === column).map(({ meaning }) => meaning);
      for (const { meaning, label } of await namedOf(context, column, ids))
        labels.set(`${column} ${meaning}`, label);
    }
    return labels;
  },
};

async function candidates(context: RequestContext, column: string): Promise<Named[]> {
  const ofColumn = words[column];
  if (!ofColumn) return namedOf(context, column, null);
  const meanings = [...new Set(Object.values(ofColumn).map(String))];
  return meanings.map((meaning) => ({
    meaning,
    label: meaning,
    names: Object.entries(ofColumn).flatMap(([word, its]) => (String(its) === meaning ? [word] : [])),
  }));
}

/** What the caller may name in a column: all of it, or those with some ids. */
async function namedOf(
  context: RequestContext,
  column: string,
  ids: readonly string[] | null,
): Promise<Named[]> {
  const { scope } = context;
  const wanted = (id: string) => (ids === null ? sql`true` : sql`${sql.ref(id)} = any(${[...ids]})`);
  switch (column) {
    case 'category':
      return context.rows<Named>(sql`
        select id as meaning, name as label, array[name] as names from case_category
        where active and ${wanted('id')} order by position`);
    case 'estate':
      return context.rows<Named>(sql`
        select id as meaning, name as label, array[name] || aliases as names from estate_ref
        where status <> 'DEMOLISHED' and ${wanted('id')}`);
    case 'division': {
      const found = await context.rows<Named>(sql`
        select code as meaning, name as label, array[name] as names from division_ref
        where code >= ${scope.from} and code < ${scope.to} and ${wanted('code')}`);
      return found.filter(({ meaning }) => covers(scope, meaning));
    }
    default:
      return [];
  }
}
