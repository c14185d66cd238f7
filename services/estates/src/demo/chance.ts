import { createHash } from 'node:crypto';

/** A source of numbers that are the same for the same words, every time and everywhere. */
export interface Chance {
  /** A whole number between both bounds, included. */
  between(from: number, to: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** The demo district is generated: what looks random comes from the words that name a thing. */
export function chance(...words: string[]): Chance {
  let state = createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0);
  // mulberry32: small, and the same on every machine.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

/** Splits a whole number by weights so that the parts add up to it exactly (largest remainders get the rest). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact.map((value, place) => ({ place, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, rest)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
