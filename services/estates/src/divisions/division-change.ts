import {
  covers,
  PlatformError,
  scopeOf,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import type { InferEntity } from '@mikro-orm/core';
import type { DivisionSaved } from '../events/payloads.ts';
import { DivisionEntity } from './division.entity.ts';

export type DivisionRecord = InferEntity<typeof DivisionEntity>;

/** The division that a code means now, for changing. Throws FORBIDDEN outside the caller's own, INVALID_INPUT when there is none. */
export async function currentDivision(
  { em, caller }: WriteSession,
  code: string,
  field: string,
): Promise<DivisionRecord> {
  if (!covers(scopeOf(caller), code)) {
    throw new PlatformError('FORBIDDEN', `${code} lies outside your division.`, {
      reason: 'outsideDivision',
      field,
      params: { code },
    });
  }
  const division = await em.findOne(DivisionEntity, { code, validTo: null });
  if (division) return division;
  throw new PlatformError('INVALID_INPUT', `There is no division ${code}.`, {
    reason: 'divisionUnknown',
    field,
    params: { code },
  });
}

/** The first day of a change: today, or the earlier one that is told. Throws RULE_VIOLATED for a day to come. */
export function requireStarted({ clock }: RequestContext, from: LocalDate | null | undefined): LocalDate {
  if (!from || from <= clock.today()) return from ?? clock.today();
  throw refused('dateInFuture', 'from', 'Divisions change from today or an earlier day on.');
}

export function refused(
  reason: string,
  field: string,
  message: string,
  params: Record<string, string | number> = {},
): PlatformError {
  return new PlatformError('RULE_VIOLATED', message, { reason, field, params });
}

/** What the feed tells of a division. */
export function facts(division: DivisionRecord): DivisionSaved {
  const { id, code, name, level } = division;
  return {
    id,
    code,
    name,
    level,
    kind: division.kind ?? null,
    parentCode: division.parentCode ?? null,
    validFrom: division.validFrom ?? null,
    validTo: division.validTo ?? null,
    successorCode: division.successorCode ?? null,
  };
}
