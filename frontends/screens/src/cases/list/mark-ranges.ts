/** Where something stands in a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

export interface TextPart {
  /** Where it begins in the text; -1 for what stands before a text that was cut. */
  at: number;
  text: string;
  marked: boolean;
}

/** How much of a text is shown before the first hit. */
const BEFORE = 16;

/**
 * Cuts a text at the ranges; those that overlap become one. With `from`, the text begins shortly before the first range when
 * that lies further back than `from`, so that a cell of two lines shows it.
 */
export function markRanges(text: string, ranges: readonly TextRange[], from = Infinity): TextPart[] {
  const ordered = ranges.toSorted((a, b) => a.start - b.start);
  const first = ordered[0]?.start ?? 0;
  let at = first > from ? first - BEFORE : 0;
  const parts: TextPart[] = at > 0 ? [{ at: -1, text: '…', marked: false }] : [];
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    const begin = Math.max(start, at);
    if (begin > at) parts.push({ at, text: text.slice(at, begin), marked: false });
    const last = parts.at(-1);
    if (last?.marked) last.text += text.slice(begin, end);
    else parts.push({ at: begin, text: text.slice(begin, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), marked: false });
  return parts;
}
