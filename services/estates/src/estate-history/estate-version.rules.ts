import { addDays, type LocalDate } from '@guanjia/kit';
import type { EstateRecord } from '../estates/estate.entity.ts';

/** Properties of an estate that are kept with the days on which they held. */
export const VERSIONED = [
  'name',
  'aliases',
  'address',
  'divisionCode',
  'areaId',
  'managementAreaId',
  'status',
  'completionYear',
  'completedOn',
  'demolishedOn',
  'floorArea',
  'households',
  'buildings',
  'developer',
  'latitude',
  'longitude',
  'datum',
] as const;
export type VersionedFact = (typeof VERSIONED)[number];
export type EstateFacts = Pick<EstateRecord, VersionedFact>;

/** Facts of an estate from a day to a day, both included, and the moment at which they were recorded. */
export interface EstateVersion extends EstateFacts {
  from: LocalDate;
  /** Null while it lasts. */
  to: LocalDate | null;
  recordedAt: string;
}

/** What is told of an estate: facts that hold from a day on. */
export interface ToldFacts {
  facts: EstateFacts;
  /** The facts that were told; the others stay what they were on each day. */
  told: readonly VersionedFact[];
  from: LocalDate;
  recordedAt: string;
}

/** The history with the new facts in it, or the later change that they would silently undo. */
export type Rewritten = { history: EstateVersion[] } | { conflict: { fact: VersionedFact; on: LocalDate } };

/**
 * Lays facts into the history of an estate (oldest first, no gap): from their day on they hold. What was recorded with a
 * later day and says something else stands in the way: it would have to be undone, and is not.
 */
export function rewritten(
  history: readonly EstateVersion[],
  { facts, told, from, recordedAt }: ToldFacts,
): Rewritten {
  const [first] = history;
  if (!first) return { history: [{ ...facts, from, to: null, recordedAt }] };
  const parts = beganBy(history, from, recordedAt);
  const at = parts.findIndex((part) => part.from >= from);
  for (const fact of told) {
    const before = parts[at]?.[fact];
    const other = parts.slice(at).find((part) => !same(part[fact], before) && !same(part[fact], facts[fact]));
    if (other) return { conflict: { fact, on: other.from } };
  }
  const laid = parts.map((part, index) => {
    if (index < at || told.every((fact) => same(part[fact], facts[fact]))) return part;
    return { ...part, ...Object.fromEntries(told.map((fact) => [fact, facts[fact]])), recordedAt };
  });
  return {
    history: laid
      .filter((part, index) => index === 0 || !continues(part, laid[index - 1]))
      .map((part, index, kept) => ({
        ...part,
        to: kept[index + 1] ? addDays((kept[index + 1] as EstateVersion).from, -1) : null,
      })),
  };
}

/** The history with a part that begins on the day: the one that lasts then is cut, the first one is drawn out backwards. */
function beganBy(history: readonly EstateVersion[], from: LocalDate, recordedAt: string): EstateVersion[] {
  const [first] = history as [EstateVersion, ...EstateVersion[]];
  if (from < first.from) {
    // How it was managed together with others has days of its own.
    const drawnOut = { ...first, managementAreaId: null, from, to: addDays(first.from, -1), recordedAt };
    return [drawnOut, ...history];
  }
  return history.flatMap((part) =>
    part.from < from && (part.to === null || part.to >= from)
      ? [
          { ...part, to: addDays(from, -1) },
          { ...part, from },
        ]
      : [part],
  );
}

/** Whether a part only goes on with the one before it: a cut after which nothing changed. */
function continues(part: EstateVersion, before: EstateVersion | undefined): boolean {
  return (
    before !== undefined &&
    part.recordedAt === before.recordedAt &&
    VERSIONED.every((fact) => same(part[fact], before[fact]))
  );
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
