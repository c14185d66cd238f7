import type { Channel } from '../../generated/graphql.ts';
import { splitByHeads, type Headed } from './heads.ts';
import { estateNamedIn, estatesNear, unique, type NamedEstate } from './match-estate.ts';
import {
  halfWidth,
  readLeadingUrgency,
  readNarratedName,
  readPart,
  readPhones,
  type FilledField,
  type Understood,
} from './read-values.ts';

export type { FilledField } from './read-values.ts';

/** A stretch of the source and the fields that took it; none: it is a head, or it stands in the text. */
export interface SourcePiece {
  readonly start: number;
  readonly text: string;
  readonly fields: readonly FilledField[];
  readonly head: boolean;
}

/** What a pasted text says, as far as it was understood. */
export interface PasteReading {
  /** WORK_ORDER: by its heads, the text is made of what they leave. NARRATIVE: free words, which are the text as they stand. */
  readonly kind: 'WORK_ORDER' | 'NARRATIVE';
  readonly source: string;
  readonly values: Partial<Record<FilledField, string>>;
  /** The whole source, in order. */
  readonly pieces: readonly SourcePiece[];
  /** Estates that it may mean, when it names none for certain. */
  readonly suggestions: readonly NamedEstate[];
  /** The alias by which it names the estate. */
  readonly alias: string | null;
}

/** Heads that a text has to have, at the least, to be read by them. */
const FEWEST_HEADS = 2;
/** What stands between values and says nothing itself. */
const SEPARATORS = /^[\s；;，,|｜、。：:]+|[\s；;，,|｜、：:]+$/g;
/** In free words a time and a place are those of what happened, not of the report. */
const ABOUT_THE_MATTER: ReadonlySet<FilledField> = new Set(['location', 'receivedAt']);
/** Heads that say how somebody turned to the office. */
const CHANNEL_OF_HEAD: Readonly<Record<string, Channel>> = {
  来信: 'LETTER',
  写信: 'LETTER',
  来访: 'VISIT',
  留言: 'ONLINE',
};

/**
 * Reads a text that somebody pasted: a hotline's work order in whatever order of its lines, a letter, or free words. No
 * sign of it is lost: what no field takes is part of the text. Null when nothing of it was understood.
 */
export function readPaste(pasted: string, estates: readonly NamedEstate[]): PasteReading | null {
  const source = pasted.replaceAll('\r\n', '\n');
  const headed = splitByHeads(source);
  const read = once(headed.flatMap((one) => readHeaded(source, one)));
  const heads = new Set(headed.filter(({ part }) => part !== 'other').map(({ part }) => part));
  const texts = headed.filter(
    ({ part, valueStart, end }) =>
      (part === 'text' || part === 'estate') && said(source.slice(valueStart, end)),
  );
  const telling = read.length + texts.length;
  return heads.size >= FEWEST_HEADS && telling >= FEWEST_HEADS
    ? readWorkOrder(source, headed, read, estates)
    : readNarrative(source, headed, read, estates);
}

function readWorkOrder(
  source: string,
  headed: readonly Headed[],
  read: readonly Understood[],
  estates: readonly NamedEstate[],
): PasteReading {
  const line = headed.find(
    ({ part, valueStart, end }) => part === 'estate' && said(source.slice(valueStart, end)),
  );
  const address = read.find(({ field }) => field === 'location');
  const words = headed.find(({ part }) => part === 'text');
  const text: Range[] = words ? [[words.valueStart, words.end]] : [];
  const elsewhere: Range[] = [
    ...(address ? [[address.start, address.end] as const] : []),
    ...text,
    [0, headed[0]?.start ?? 0],
  ];
  // A line of its own names the estate or leaves it open: it is not taken from the address against that line's words.
  const place = estateIn(source, line ? [[line.valueStart, line.end]] : elsewhere, estates);
  const location = line && place.named && !address ? readHeaded(source, { ...line, part: 'address' }) : [];
  const taken = [...read, ...(place.named ? [place.named] : []), ...location];
  const left = leftText(source, headed, taken);
  return {
    kind: 'WORK_ORDER',
    source,
    values: { channel: channelOf(headed) ?? 'HOTLINE', ...valuesOf(taken), ...(left ? { text: left } : {}) },
    pieces: piecesOf(source, headed, [
      ...taken,
      ...text.map(([start, end]) => ({ field: 'text' as const, start, end })),
    ]),
    suggestions: place.suggestions,
    alias: place.alias,
  };
}

function readNarrative(
  source: string,
  headed: readonly Headed[],
  read: readonly Understood[],
  estates: readonly NamedEstate[],
): PasteReading | null {
  const plain = halfWidth(source);
  const place = estateIn(source, [[0, source.length]], estates);
  const understood = once([
    ...read.filter(({ field }) => !ABOUT_THE_MATTER.has(field)),
    ...readLeadingUrgency(plain),
    ...readNarratedName(plain),
    ...readPhones(plain, { local: false }),
    ...(place.named ? [place.named] : []),
  ]);
  if (understood.length === 0 && place.suggestions.length === 0) return null;
  const channel = channelOf(headed);
  return {
    kind: 'NARRATIVE',
    source,
    values: { ...(channel ? { channel } : {}), ...valuesOf(understood) },
    pieces: piecesOf(source, headed, understood),
    suggestions: place.suggestions,
    alias: place.alias,
  };
}

/** What stands behind a head, with offsets into the source. */
function readHeaded(source: string, { part, valueStart, end }: Headed): Understood[] {
  return readPart(part, source.slice(valueStart, end)).map((one) => ({
    ...one,
    start: one.start + valueStart,
    end: one.end + valueStart,
  }));
}

/** Of two values for one field the first counts; the other stays in the text. */
function once(understood: readonly Understood[]): Understood[] {
  const fields = new Set<FilledField>();
  return understood.filter(({ field }) => !fields.has(field) && fields.add(field));
}

function valuesOf(understood: readonly Understood[]): Partial<Record<FilledField, string>> {
  return Object.fromEntries(understood.map(({ field, value }) => [field, value]));
}

type Range = readonly [start: number, end: number];

interface FoundEstate {
  named: Understood | null;
  suggestions: NamedEstate[];
  alias: string | null;
}

/** The estate that the first of the stretches names which names any; else those that they may mean. */
function estateIn(source: string, ranges: readonly Range[], estates: readonly NamedEstate[]): FoundEstate {
  for (const [from, to] of ranges) {
    const named = estateNamedIn(source.slice(from, to), estates);
    if (!named) continue;
    const { estate, by, start, end } = named;
    return {
      named: { field: 'estateId', value: estate.id, start: start + from, end: end + from },
      suggestions: [],
      alias: by === estate.name ? null : by,
    };
  }
  const near = ranges.flatMap(([from, to]) => estatesNear(source.slice(from, to), estates));
  return { named: null, suggestions: unique(near), alias: null };
}

/** The words of the complaint, then whatever no field took, each with its head, in the order in which it stood. */
function leftText(source: string, headed: readonly Headed[], taken: readonly Understood[]): string {
  const first = headed.find(({ part }) => part === 'text');
  const before = headed[0]?.start ?? source.length;
  const left = headed
    .filter((one) => one !== first)
    .flatMap(({ head, valueStart, end }) => {
      const rest = without(source, [valueStart, end], taken);
      return rest ? [`${head}：${rest}`] : [];
    });
  return [
    first ? trimmed(source.slice(first.valueStart, first.end)) : '',
    trimmed(source.slice(0, before)),
    ...left,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A stretch without what fields took of it; separators alone are nothing. */
function without(source: string, [from, to]: Range, taken: readonly Understood[]): string {
  const inside = taken
    .filter(({ start, end }) => start < to && end > from)
    .toSorted((one, other) => one.start - other.start);
  const parts: string[] = [];
  let at = from;
  for (const { start, end } of inside) {
    parts.push(source.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  parts.push(source.slice(at, to));
  return parts
    .map(trimmed)
    .filter((part) => part !== '')
    .join(' ');
}

function trimmed(words: string): string {
  return words.replaceAll(SEPARATORS, '');
}

function said(words: string): boolean {
  return trimmed(words) !== '';
}

function channelOf(headed: readonly Headed[]): Channel | undefined {
  for (const { head } of headed) {
    const channel = CHANNEL_OF_HEAD[head.slice(0, 2)];
    if (channel) return channel;
  }
  return undefined;
}

/** The source cut wherever a head or a field's share of it begins or ends. */
function piecesOf(
  source: string,
  headed: readonly Headed[],
  taken: readonly Pick<Understood, 'field' | 'start' | 'end'>[],
): SourcePiece[] {
  const heads = headed.map(({ start, valueStart: end }) => ({ start, end }));
  const ends = [...heads, ...taken].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, source.length, ...ends])].toSorted((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covers = (one: { start: number; end: number }) => one.start <= start && one.end >= end;
    return {
      start,
      text: source.slice(start, end),
      fields: [...new Set(taken.filter(covers).map(({ field }) => field))],
      head: heads.some(covers),
    };
  });
}
