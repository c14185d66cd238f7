/** Two words with less than this in common are not offered for each other. */
const NEAR = 0.2;
const MAX_NEAR = 3;

/**
 * The words that are likest to one, best first, at most three. Of short words the first and the last sign count most, and
 * one that stands in the other is near whatever else it says: 收费 and 物业收费.
 */
export function nearWords<Named>(
  word: string,
  named: readonly Named[],
  namesOf: (one: Named) => readonly string[],
): Named[] {
  const wanted = bigrams(word);
  return named
    .map((one) => ({
      one,
      likeness: Math.max(0, ...namesOf(one).map((name) => likeness(word, wanted, name))),
    }))
    .filter(({ likeness: found }) => found >= NEAR)
    .toSorted((first, second) => second.likeness - first.likeness)
    .slice(0, MAX_NEAR)
    .map(({ one }) => one);
}

function likeness(word: string, wanted: readonly string[], name: string): number {
  const pairs = bigrams(name);
  const common = wanted.filter((pair) => pairs.includes(pair)).length;
  const dice = (2 * common) / (wanted.length + pairs.length);
  const holds = word.length > 1 && name.length > 1 && (name.includes(word) || word.includes(name));
  return holds ? 0.5 + dice / 2 : dice;
}

/** Pairs of neighbouring signs, with the ends. */
function bigrams(word: string): string[] {
  const signs = ['^', ...word, '$'];
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}
