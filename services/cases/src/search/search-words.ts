import { addDays, defineLoader, groupedByKey, startOfDay, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { isCardNumber } from '../complainant/id-number.rules.ts';
import { channels } from '../deadlines/deadline-pack.ts';
import { casesOfNumber } from '../number-lookup/number-lookup.ts';

/** Whether a case names a mobile number in its text or place; the index case_search_mobile has the same condition. */
const NAMES_MOBILE = `normalize(t.text || ' ' || coalesce(t.location, ''), NFKC) ~ '1[3-9][0-9]{9}'`;

/** A search looks for so many words; more say nothing that these do not. */
const MOST_WORDS = 8;

/** A single character stands in too many cases: it is looked for in the newest ones only. */
export const SINGLE_CHARACTER_DAYS = 31;

/** Full-width letters, capitals and spaces do not tell words apart. */
export function searchWords(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** The estates in whose name a word stands. Few, and found first: the cases' indexes serve known ids only. */
const estatesNamed = defineLoader<string, readonly string[]>(async (words, context) => {
  const rows = await context.rows<{ word: string; id: string }>(sql`
    select word, e.id from unnest(${words}::text[]) as asked(word)
    join estate_ref e on position(word in lower(normalize(e.name, NFKC))) > 0`);
  const byWord = groupedByKey(words, rows, ({ word }) => word);
  return byWord.map((found) => found.map(({ id }) => id));
});

/**
 * Cases (`t`) in which every word stands: in the text, the place, the number, the source's number or the estate's name.
 * A phone number or that of an identity card finds the cases of its owner whom the caller may reveal.
 */
export async function matching(text: string, context: RequestContext): Promise<RawBuilder<boolean>> {
  const words = searchWords(text);
  if (words.length === 0) return sql`true`;
  const ofNumber = await casesOfNumber(context, text, 'SEARCH');
  const stands = await Promise.all(words.map((word) => wordStands(word, context)));
  const said = sql<boolean>`(${sql.join(stands, sql` and `)})`;
  const all = ofNumber ? sql<boolean>`(${said} or ${ofNumber})` : said;
  // Nobody's number is common.
  if (ofNumber && words.every((word) => MOBILE.test(word) || isCardNumber(word.toUpperCase())))
    return collected(all);
  return words.some((word) => pairsOf(word).length > 0) ? sought(all, context) : all;
}

/** So many of the newest cases are looked through to tell whether words are common there. */
const LOOKED_THROUGH = 1_000;
const COMMON = 2;

/**
 * A page of common words is found by walking from its start; of rare ones that would be a walk through everything, so
 * they are collected by the index of pairs. PostgreSQL takes every word that it has no figure of for half common.
 */
async function sought(said: RawBuilder<boolean>, context: RequestContext): Promise<RawBuilder<boolean>> {
  const seen = await context.rows(sql`
    select 1 from (select t.* from case_record t order by t.received_at desc, t.id desc
      limit ${sql.lit(LOOKED_THROUGH)}) t where ${said} limit ${sql.lit(COMMON)}`);
  return seen.length === COMMON ? said : collected(said);
}

/** Found by the indexes, all at once, before they are put in the order of the page. */
function collected(said: RawBuilder<boolean>): RawBuilder<boolean> {
  return sql`t.ctid = any(array(select t.ctid from case_record t where ${said}))`;
}

/** Cases that have a word for a number: figures stand beside each other in so many cases that pairs of them find nothing. */
const casesNumbered = defineLoader<string, readonly string[]>(async (words, context) => {
  // As it was typed, folded, or in capitals, as sources write theirs; one row each, so that both indexes are asked.
  const written = words.flatMap((word) => [word, word.toUpperCase()].map((number) => ({ word, number })));
  const asked = sql`unnest(${written.map(({ word }) => word)}::text[], ${written.map(({ number }) => number)}::text[])
    as asked(word, number)`;
  const rows = await context.rows<{ word: string; id: string }>(sql`
    select word, t.id from ${asked} join case_record t on t.number = asked.number
    union select word, t.id from ${asked} cross join unnest(${channels}::text[]) as c(channel)
    join case_record t on t.channel = c.channel and t.source_number = asked.number`);
  return groupedByKey(words, rows, ({ word }) => word).map((found) => found.map(({ id }) => id));
});

/** Long enough to be the whole number of a case. */
const LIKE_A_NUMBER = /^[a-z]*[\d-]{6,}$/;
const MOBILE = /^1[3-9]\d{9}$/;

async function wordStands(word: string, context: RequestContext): Promise<RawBuilder<boolean>> {
  // The whole number of a case finds that case; a part of one is looked for as any word.
  const numbered = LIKE_A_NUMBER.test(word) ? await casesNumbered(context).load(word) : [];
  if (numbered.length > 0) return sql`t.id = any(${numbered})`;
  const estates = await estatesNamed(context).load(word);
  const inOneOf = sql<boolean>`position(${word} in lower(normalize(concat_ws(' ', t.text, t.location, t.number, t.source_number), NFKC))) > 0`;
  const pairs = pairsOf(word);
  if (pairs.length === 0) {
    const since = startOfDay(addDays(context.clock.today(), -SINGLE_CHARACTER_DAYS)).toISOString();
    return sql`(t.received_at >= ${since}::timestamptz and (${inOneOf} or t.estate_id = any(${estates})))`;
  }
  // The index finds the pairs; that they stand side by side the row itself tells, where there is more than one.
  const paired = sql<boolean>`t.search_pairs @@ ${pairs.map(quoted).join(' & ')}::tsquery`;
  const found = MOBILE.test(word) ? sql<boolean>`(${sql.raw(NAMES_MOBILE)} and ${paired})` : paired;
  const said = pairs.length === 1 ? found : sql<boolean>`(${found} and ${inOneOf})`;
  return estates.length === 0 ? said : sql`(${said} or t.estate_id = any(${estates}))`;
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
