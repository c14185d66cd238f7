import { sql } from 'kysely';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';
import { Role, requireRole } from '../identity/caller.ts';
import { connectionType, type Connection } from '../lists/connection.ts';
import { defineList } from '../lists/define-list.ts';
import { SortDirection, type PageArgs } from '../lists/page.ts';
import { DateTimeScalar, DivisionCodeScalar, JSONScalar, SafeIntScalar } from '../scalars/scalars.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

@Directive('@shareable')
@ObjectType({ description: 'A field that a write changed.' })
export class AuditFieldChange {
  @Field(() => String) name!: string;
  @Field(() => JSONScalar, { nullable: true }) before?: unknown;
  @Field(() => JSONScalar, { nullable: true }) after?: unknown;
  @Field(() => Boolean, { description: 'Of personal data it is told that they changed, and nothing else.' })
  isPersonal!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'What a write changed of one thing.' })
export class AuditChange {
  @Field(() => String, { description: 'What it is, e.g. Estate.' }) type!: string;
  @Field(() => ID) id!: string;
  @Field(() => [AuditFieldChange]) fields!: AuditFieldChange[];
}

@Directive('@shareable')
@ObjectType({ description: 'One line of the append-only audit log, chained to the line before by its hash.' })
export class AuditEntry {
  @Field(() => SafeIntScalar) position!: number;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => String, { description: 'The operation, e.g. registerCase.' }) action!: string;
  @Field(() => String, { description: 'DONE or REFUSED.' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'Null when the platform did it by itself.' })
  actorName?: string | null;
  @Field(() => String) actorId!: string;
  @Field(() => String) requestId!: string;
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => DivisionCodeScalar) divisionCode!: string;
  @Field(() => JSONScalar) details!: Record<string, unknown>;
  @Field(() => [AuditChange], { description: 'Every field that changed, before and after.' })
  changes!: AuditChange[];
  @Field(() => String) hash!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Whether the audit log still is as it was written.' })
export class AuditVerification {
  @Field(() => Boolean) intact!: boolean;
  @Field(() => SafeIntScalar, { description: 'How many lines were checked.' }) checked!: number;
  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'The first line that is missing or does not fit.',
  })
  brokenAt?: number | null;
  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'The newest line that was put down, signed, outside the database; null: none was.',
  })
  anchoredTo?: number | null;
  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'The first line that is not as it was put down outside: the log was rewritten or shortened.',
  })
  contradictedAt?: number | null;
  @Field(() => SafeIntScalar, { description: 'The line up to which it was checked.' }) reached!: number;
  @Field(() => Boolean, {
    description: 'False when more lines follow: ask again after the line that was reached.',
  })
  complete!: boolean;
}

/** AuditEntryConnection, shared by the three services. */
export const AuditEntryConnection = connectionType<AuditEntry>('AuditEntry', () => AuditEntry, {
  shared: true,
});

interface AuditRow extends AuditEntry {
  id: string;
}

const auditList = defineList<AuditRow, 'POSITION'>({
  from: 'audit_entry',
  columns: {
    id: 't.position',
    position: 't.position',
    occurredAt: 't.occurred_at',
    action: 't.action',
    outcome: 't.outcome',
    actorName: `case when t.actor_kind <> 'SERVICE' then t.actor_name end`,
    actorId: 't.actor_id',
    requestId: 't.request_id',
    subjectId: 't.subject_id',
    divisionCode: 't.division_code',
    details: `t.details - 'changes'`,
    changes: `coalesce(t.details->'changes', '[]')`,
    hash: 't.hash',
  },
  orders: { POSITION: 'position' },
  defaultOrder: [{ field: 'POSITION', direction: SortDirection.DESC }],
  filters: {},
});

/** The audit lines of the caller's division, newest first. For auditors; throws FORBIDDEN for others. */
export async function readAuditLog(
  context: RequestContext,
  page: PageArgs,
  subjectId?: string | null,
): Promise<Connection<AuditEntry>> {
  requireRole(context.caller, Role.AUDITOR, Role.ADMINISTRATOR);
  await context.sequence();
  return auditList.page(context, { page }, subjectId ? sql`t.subject_id = ${subjectId}` : sql`true`);
}

/** Lines in one call: some seconds, well within what a statement may take. */
const STRETCH = 100_000;

/**
 * Checks that each line after a position still has the hash of what it says and is chained to the one before, without a
 * gap, and that the last one is the last that was written. The whole log is looked at, in stretches, whatever the caller's
 * division: a line taken out could be anybody's. Throws FORBIDDEN, or INVALID_INPUT for a position that no line has.
 */
export async function verifyAuditLog(
  context: RequestContext,
  after?: number | null,
  stretch = STRETCH,
): Promise<AuditVerification> {
  requireRole(context.caller, Role.AUDITOR, Role.ADMINISTRATOR);
  const from = after ?? 0;
  await context.sequence();
  const [row] = await context.rows<Record<'checked' | 'reached' | 'head' | 'broken', string | null>>(sql`
    select checked, reached, head_position as head, broken_at as broken from check_audit_chain(${from}, ${stretch})`);
  const head = Number(row?.head);
  if (from < 0 || from > head) {
    throw new PlatformError('INVALID_INPUT', `The log has the lines 1 to ${head}.`, {
      reason: 'auditPosition',
      field: 'after',
      params: { last: head },
    });
  }
  const brokenAt = row?.broken ? Number(row.broken) : null;
  const reached = Number(row?.reached);
  const complete = reached >= head;
  const anchored = await compareAnchors(context, from, complete ? Infinity : reached);
  return {
    ...anchored,
    intact: brokenAt === null && anchored.contradictedAt === null,
    checked: Number(row?.checked),
    brokenAt,
    reached,
    complete,
  };
}

/** Holds what was put down outside against the lines of a stretch; to its end also what lies beyond the last line. */
async function compareAnchors(
  context: RequestContext,
  from: number,
  to: number,
): Promise<{ anchoredTo: number | null; contradictedAt: number | null }> {
  const anchors = (await context.anchors?.read()) ?? [];
  const ofStretch = anchors.filter(({ position }) => position > from && position <= to);
  const positions = ofStretch.map(({ position }) => position);
  const lines = await context.rows<{ position: string; hash: string }>(sql`
    select at_position as position, at_hash as hash from audit_hashes(${positions}::bigint[])`);
  const hashes = new Map(lines.map(({ position, hash }) => [Number(position), hash]));
  const contradicted = ofStretch
    .filter(({ position, hash, isGenuine }) => !isGenuine || hashes.get(position) !== hash)
    .map(({ position }) => position);
  return {
    anchoredTo: anchors.at(-1)?.position ?? null,
    contradictedAt: contradicted.length > 0 ? Math.min(...contradicted) : null,
  };
}
