/** An estate as far as a pasted text can name it. */
export interface NamedEstate {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** An estate that a text names, by which of its names and where. */
export interface NamedThere {
  readonly estate: NamedEstate;
  readonly by: string;
  readonly start: number;
  readonly end: number;
}

/** From here on a name is near enough to be offered; never to be taken. */
const NEAR = 0.5;
const MAX_SUGGESTIONS = 3;
/** A narrative is searched for near names up to here. */
const MAX_SEARCHED = 600;

/**
 * The estate that words name by its name or an alias: the longest name where one holds another. Null when none is named,
 * or several are that have nothing to do with each other.
 */
export function estateNamedIn(words: string, estates: readonly NamedEstate[]): NamedThere | null {
  const named = allNamedIn(words, estates);
  const [longest, ...others] = named;
  if (!longest) return null;
  return others.every((other) => other.estate.id === longest.estate.id || longest.by.includes(other.by))
    ? longest
    : null;
}

/** Estates that words may mean: those that they name, else those with a name that is near. The likeliest first. */
export function estatesNear(words: string, estates: readonly NamedEstate[]): NamedEstate[] {
  const named = allNamedIn(words, estates).map(({ estate }) => estate);
  if (named.length > 0) return unique(named);
  const searched = words.slice(0, MAX_SEARCHED);
  const near = estates
    .map((estate) => ({
      estate,
      likeness: Math.max(...namesOf(estate).map((name) => likenessWithin(searched, name))),
    }))
    .filter(({ likeness }) => likeness >= NEAR)
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ estate }) => estate);
  return unique(near);
}

/** Each estate once, no more than are offered. */
export function unique(estates: readonly NamedEstate[]): NamedEstate[] {
  return [...new Map(estates.map((estate) => [estate.id, estate])).values()].slice(0, MAX_SUGGESTIONS);
}

function allNamedIn(words: string, estates: readonly NamedEstate[]): NamedThere[] {
  return estates
    .flatMap((estate) =>
      namesOf(estate).flatMap((by) => {
        const start = words.indexOf(by);
        return start < 0 ? [] : [{ estate, by, start, end: start + by.length }];
      }),
    )
    .toSorted((one, other) => other.by.length - one.by.length);
}

function namesOf({ name, aliases = [] }: NamedEstate): string[] {
  return [name, ...aliases].filter((one) => one.length > 1);
}

/** How like the likeliest stretch of the words is to a name: 0 nothing in common, 1 the same. */
function likenessWithin(words: string, name: string): number {
  const wanted = pairsOf(name);
  let best = 0;
  for (let length = Math.max(2, name.length - 1); length <= name.length + 1; length += 1) {
    for (let at = 0; at + Math.min(length, words.length) <= words.length; at += 1) {
      best = Math.max(best, likeness(pairsOf(words.slice(at, at + length)), wanted));
    }
  }
  return best;
}

/** Pairs of neighbouring signs, the ends included: in short names the first and the last sign count most. */
function pairsOf(text: string): string[] {
  const signs = ['^', ...text, '$'];
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}

/** Dice's coefficient of two lists of pairs. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((pair) => other.includes(pair)).length;
  return (2 * common) / (one.length + other.length);
}
