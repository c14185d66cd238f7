import { addDays, startOfDay, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { searchedPhoneHash } from '../complainant/complainant-vault.ts';

/** A search looks for so many words; more say nothing that these do not. */
const MOST_WORDS = 8;

/** A single character stands in too many cases: it is looked for in the newest ones only. */
export const SINGLE_CHARACTER_DAYS = 31;

/** Full-width letters, capitals and spaces do not tell words apart. */
export function searchWords(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/**
 * Cases (`t`) in which every word stands: in the text, the place, the number, the source's number or the estate's name.
 * A phone number finds its caller by hash.
 */
export function matching(text: string, context: RequestContext): RawBuilder<boolean> {
  const words = searchWords(text);
  if (words.length === 0) return sql`true`;
  const hash = searchedPhoneHash(context.caller, text);
  const all = sql<boolean>`(${sql.join(
    words.map((word) => wordStands(word, context)),
    sql` and `,
  )})`;
  return hash ? sql`(${all} or t.complainant_phone_hash = ${hash})` : all;
}

function wordStands(word: string, context: RequestContext): RawBuilder<boolean> {
  const inOneOf = sql<boolean>`position(${word} in lower(normalize(concat_ws(' ', t.text, t.location, t.number, t.source_number), NFKC))) > 0`;
  const inEstate = sql<boolean>`t.estate_id = any(array(
    select e.id from estate_ref e where position(${word} in lower(normalize(e.name, NFKC))) > 0))`;
  const pairs = pairsOf(word);
  if (pairs.length === 0) {
    const since = startOfDay(addDays(context.clock.today(), -SINGLE_CHARACTER_DAYS)).toISOString();
    return sql`(t.received_at >= ${since}::timestamptz and (${inOneOf} or ${inEstate}))`;
  }
  // The index finds the pairs; that they stand side by side the row itself tells.
  return sql`((t.search_pairs @@ ${pairs.map(quoted).join(' & ')}::tsquery and ${inOneOf}) or ${inEstate})`;
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

function quoted(pair: string): string {
  return `'${pair.replace(/['\\]/g, (sign) => `${sign}${sign}`)}'`;
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a search stand in a text, from the first to the last, joined where they overlap. */
export function matchesIn(text: string, words: readonly string[]): Match[] {
  // Character by character, so that places are those of the text as it is shown.
  const folded = [...text].map((character) => ({
    character,
    said: character.normalize('NFKC').toLowerCase(),
  }));
  const places: number[] = [];
  let said = '';
  let at = 0;
  for (const one of folded) {
    for (let unit = 0; unit < one.said.length; unit += 1) places.push(at);
    said += one.said;
    at += one.character.length;
  }
  places.push(at);
  const found: { start: number; end: number }[] = [];
  for (const word of words) {
    for (let from = said.indexOf(word); from >= 0; from = said.indexOf(word, from + word.length)) {
      found.push({ start: places[from] ?? at, end: places[from + word.length] ?? at });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .reduce<{ start: number; end: number }[]>((joined, match) => {
      const last = joined.at(-1);
      if (last && match.start <= last.end) last.end = Math.max(last.end, match.end);
      else joined.push({ ...match });
      return joined;
    }, []);
}
