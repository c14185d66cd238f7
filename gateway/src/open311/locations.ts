/** Where a report is, as GeoReport tells it: WGS 84 degrees, or words, or both. */
export interface Place {
  readonly words: string | null;
  readonly lat: number | null;
  readonly long: number | null;
}

const WRITTEN = /^(?<words>[^]*?) ?\(?WGS84 (?<lat>-?\d{1,2}(?:\.\d+)?),(?<long>-?\d{1,3}(?:\.\d+)?)\)?$/u;

/** A case keeps its place as one text; coordinates stand at its end so that they can be told again. */
export function placeAsText({ words, lat, long }: Place): string | undefined {
  const point = lat === null || long === null ? null : `WGS84 ${lat},${long}`;
  if (words && point) return `${words} (${point})`;
  return words ?? point ?? undefined;
}

export function placeFromText(text: string | null): Place {
  const { words, lat, long } = WRITTEN.exec(text ?? '')?.groups ?? {};
  if (lat === undefined || long === undefined) return { words: text, lat: null, long: null };
  return { words: words || null, lat: Number(lat), long: Number(long) };
}

const LAST_LINE_URL = /(?:^|\n)(https?:\/\/\S+)$/u;

/** The media address that a report came with stands in the last line of its text. */
export function splitMedia(text: string): { description: string; mediaUrl: string | null } {
  const url = LAST_LINE_URL.exec(text)?.[1];
  if (url === undefined) return { description: text, mediaUrl: null };
  return { description: text.slice(0, -url.length).trimEnd(), mediaUrl: url };
}
