import {
  fieldChanges,
  PlatformError,
  requireRole,
  Role,
  Tier,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { requireDepartment } from '../integrators/client-reach.ts';
import type { Channel, DeadlineLine, DeadlinePack } from './deadline-pack.ts';
import { overlapOf, uncoveredTimes } from './pack.rules.ts';
import type { CaseCategoryTable, DeadlinePackTable } from '../generated/tables.ts';

/** A pack to add; it begins today or later, so that no date of a case that came in before can change. */
export interface PackAsked {
  readonly key: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | undefined;
  readonly channels: readonly Channel[];
  readonly lines: readonly DeadlineLine[];
  /** Keys of packs that it takes the place of: they end on the day that it begins. */
  readonly replaces?: readonly string[] | undefined;
  readonly acceptGaps?: boolean | undefined;
}

/** The packs as they are stored, the oldest first. */
export function readPacks(rows: RequestContext['rows']): Promise<DeadlinePack[]> {
  return rows<DeadlinePack>(sql`
    select key, valid_from as "validFrom", valid_to as "validTo", channels, lines from deadline_pack
    order by valid_from, key`);
}

/**
 * Adds a dated pack of time limits. For the head of the district. Throws FORBIDDEN, INVALID_INPUT, ALREADY_EXISTS or
 * RULE_VIOLATED: an overlap always, a time without any pack unless the head accepts it.
 */
export function addDeadlinePack(context: RequestContext, asked: PackAsked): Promise<void> {
  requireDistrictHead(context);
  return context.write('addDeadlinePack', async (session) => {
    const { key, validFrom, validTo = null, channels, lines, replaces = [] } = asked;
    const stored = await lockedPacks(session);
    const unknown = replaces.find((one) => !stored.some((pack) => pack.key === one));
    if (unknown) {
      throw refuse('NOT_FOUND', 'packNotFound', `There is no pack ${unknown}.`, { field: 'replaces' });
    }
    const packs = stored.map((pack) => (replaces.includes(pack.key) ? replacedOn(pack, validFrom) : pack));
    const today = session.clock.today();
    if (validFrom < today || (validTo && validTo <= validFrom)) {
      throw refuse('INVALID_INPUT', 'packTerm', 'A pack begins today or later, and ends after it begins.', {
        field: 'validFrom',
        params: { today },
      });
    }
    if (channels.length === 0 || lines.length === 0) {
      throw refuse('INVALID_INPUT', 'packEmpty', 'Name channels and at least one time limit.', {
        field: 'lines',
      });
    }
    await requireLines(session, lines);
    if (packs.some((pack) => pack.key === key)) {
      throw refuse('ALREADY_EXISTS', 'packKeyTaken', `There is a pack ${key} already.`, { field: 'key' });
    }
    const added = { key, validFrom, validTo, channels, lines };
    const overlap = overlapOf(packs, added);
    if (overlap) {
      throw refuse(
        'RULE_VIOLATED',
        'packOverlap',
        `${overlap.key} times ${overlap.channel} then: end it first.`,
        {
          field: 'validFrom',
          params: { ...overlap },
        },
      );
    }
    requireCovered(session, [...packs, added], asked.acceptGaps);
    for (const pack of packs.filter((one) => replaces.includes(one.key))) await endOn(session, pack, key);
    await session.rows(sql`
      insert into deadline_pack (key, valid_from, valid_to, channels, lines)
      values (${key}, ${validFrom}, ${validTo}, ${channels}, ${JSON.stringify(lines)}::jsonb)`);
    tell(session, 'DeadlinePackAdded', added);
  });
}

/** Ends a pack: `validTo` is the first day that it does not hold any more. Throws like addDeadlinePack. */
export function endDeadlinePack(
  context: RequestContext,
  asked: { readonly key: string; readonly validTo: LocalDate; readonly acceptGaps?: boolean | undefined },
): Promise<void> {
  requireDistrictHead(context);
  return context.write('endDeadlinePack', async (session) => {
    const packs = await lockedPacks(session);
    const pack = packs.find(({ key }) => key === asked.key);
    if (!pack) throw refuse('NOT_FOUND', 'packNotFound', `There is no pack ${asked.key}.`, { field: 'key' });
    const today = session.clock.today();
    const open = pack.validTo === null || pack.validTo > today;
    if (!open || asked.validTo < today || asked.validTo <= pack.validFrom) {
      throw refuse('INVALID_INPUT', 'packTerm', 'A pack that holds ends today or later.', {
        field: 'validTo',
        params: { today },
      });
    }
    const ended = { ...pack, validTo: asked.validTo };
    const after = packs.map((one) => (one === pack ? ended : one));
    const overlap = overlapOf(
      packs.filter((one) => one !== pack),
      ended,
    );
    if (overlap) {
      throw refuse('RULE_VIOLATED', 'packOverlap', `${overlap.key} times ${overlap.channel} then.`, {
        field: 'validTo',
        params: { ...overlap },
      });
    }
    requireCovered(session, after, asked.acceptGaps);
    await endOn(session, ended);
  });
}

/** A pack that gives way to another one. Throws INVALID_INPUT unless it holds before that day and on it. */
function replacedOn(pack: DeadlinePack, validTo: LocalDate): DeadlinePack {
  if (pack.validFrom < validTo && (pack.validTo === null || pack.validTo > validTo))
    return { ...pack, validTo };
  throw refuse('INVALID_INPUT', 'packNotReplaced', `${pack.key} does not hold then: it cannot be replaced.`, {
    field: 'replaces',
    params: { key: pack.key },
  });
}

async function endOn(session: WriteSession, ended: DeadlinePack, replacedBy?: string): Promise<void> {
  const [before] = await session.rows<Pick<DeadlinePackTable, 'validTo'>>(sql`
    update deadline_pack p set valid_to = ${ended.validTo} from deadline_pack b
    where p.key = ${ended.key} and b.key = p.key returning b.valid_to as "validTo"`);
  const fields = fieldChanges({ validTo: before?.validTo }, { validTo: ended.validTo });
  session.changed({ type: 'DeadlinePack', id: ended.key, fields });
  tell(session, 'DeadlinePackEnded', ended, replacedBy);
}

function requireDistrictHead(context: RequestContext): void {
  requireDepartment(context);
  requireRole(context.caller, Role.HEAD);
  if (context.caller.tier === Tier.DISTRICT) return;
  throw refuse('FORBIDDEN', 'districtOnly', 'The district sets the time limits.', {});
}

/** All packs, locked: two changes at once could overlap without seeing each other. */
async function lockedPacks(session: WriteSession): Promise<DeadlinePack[]> {
  await session.rows(sql`select pg_advisory_xact_lock(hashtext('deadline_pack'))`);
  return readPacks(session.rows);
}

async function requireLines(session: WriteSession, lines: readonly DeadlineLine[]): Promise<void> {
  const tops = await session.rows<Pick<CaseCategoryTable, 'code'>>(
    sql`select code from case_category where parent_id is null`,
  );
  for (const { amount, clock, rule, categories = [] } of lines) {
    const unknown = categories.find((code) => !tops.some((top) => top.code === code));
    // The person's date is set by whoever assigns the case, see ASSIGN.
    if (amount >= 1 && amount <= 1000 && clock !== 'HANDLE' && rule.trim() !== '' && !unknown) continue;
    throw refuse('INVALID_INPUT', 'packLineInvalid', `The time limit ${rule} of ${clock} is not valid.`, {
      field: 'lines',
      params: { clock, rule, amount, category: unknown ?? null },
    });
  }
}

function requireCovered(
  session: WriteSession,
  packs: readonly DeadlinePack[],
  accepted: boolean | undefined,
): void {
  const today = session.clock.today();
  const [gap] = accepted ? [] : uncoveredTimes(packs, today);
  if (!gap) return;
  throw refuse('RULE_VIOLATED', 'packGap', `No pack would time ${gap.channel} from ${gap.from}.`, {
    field: 'acceptGaps',
    params: { ...gap },
  });
}

function tell(
  session: WriteSession,
  type: string,
  { key, validFrom, validTo, channels }: DeadlinePack,
  replacedBy?: string,
): void {
  session.emit({
    type,
    subjectId: key,
    divisionCode: session.caller.division,
    data: { key, validFrom, validTo, channels, ...(replacedBy ? { replacedBy } : {}) },
  });
}

function refuse(
  code: 'FORBIDDEN' | 'INVALID_INPUT' | 'ALREADY_EXISTS' | 'RULE_VIOLATED' | 'NOT_FOUND',
  reason: string,
  message: string,
  details: { field?: string; params?: Record<string, unknown> },
): PlatformError {
  return new PlatformError(code, message, { reason, ...details });
}
