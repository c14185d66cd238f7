import { sql } from 'kysely';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Role, requireRole } from '../identity/caller.ts';
import { connectionType, type Connection } from '../lists/connection.ts';
import { defineList } from '../lists/define-list.ts';
import { SortDirection, type PageArgs } from '../lists/page.ts';
import { DateTimeScalar, DivisionCodeScalar, JSONScalar, SafeIntScalar } from '../scalars/scalars.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

@Directive('@shareable')
@ObjectType({ description: 'One line of the append-only audit log, chained to the line before by its hash.' })
export class AuditEntry {
  @Field(() => SafeIntScalar) position!: number;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => String, { description: 'The operation, e.g. registerCase.' }) action!: string;
  @Field(() => String, { description: 'DONE or REFUSED.' }) outcome!: string;
  @Field(() => String) actorName!: string;
  @Field(() => String) actorId!: string;
  @Field(() => String) requestId!: string;
  @Field(() => ID, { nullable: true }) subjectId?: string | null;
  @Field(() => DivisionCodeScalar) divisionCode!: string;
  @Field(() => JSONScalar) details!: Record<string, unknown>;
  @Field(() => String) hash!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Whether the audit log still is as it was written.' })
export class AuditVerification {
  @Field(() => Boolean) intact!: boolean;
  @Field(() => SafeIntScalar, { description: 'How many lines were checked.' }) checked!: number;
  @Field(() => SafeIntScalar, { nullable: true, description: 'The first line that does not fit.' })
  brokenAt?: number | null;
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
    actorName: 't.actor_name',
    actorId: 't.actor_id',
    requestId: 't.request_id',
    subjectId: 't.subject_id',
    divisionCode: 't.division_code',
    details: 't.details',
    hash: 't.hash',
  },
  orders: { POSITION: 'position' },
  defaultOrder: [{ field: 'POSITION', direction: SortDirection.DESC }],
  filters: {},
});

/** The audit lines of the caller's division, newest first. For auditors; throws FORBIDDEN for others. */
export function readAuditLog(
  context: RequestContext,
  page: PageArgs,
  subjectId?: string | null,
): Promise<Connection<AuditEntry>> {
  requireRole(context.caller, Role.AUDITOR, Role.ADMINISTRATOR);
  return auditList.page(context, { page }, subjectId ? sql`t.subject_id = ${subjectId}` : sql`true`);
}

/**
 * Checks, among the lines of the caller's division, that each still has the hash of what it says,
 * and that neighbours are chained. A line changed or taken out shows.
 */
export async function verifyAuditLog(context: RequestContext): Promise<AuditVerification> {
  requireRole(context.caller, Role.AUDITOR, Role.ADMINISTRATOR);
  const [row] = await context.rows<{ checked: string; broken: string | null }>(sql`
    select count(*) as checked, min(position) filter (where not fits) as broken from (
      select position, hash = audit_hash(a) and (
        lag(position) over w is distinct from position - 1 or lag(hash) over w = previous_hash) as fits
      from audit_entry a window w as (order by position)) checked_lines`);
  const broken = row?.broken;
  return { intact: !broken, checked: Number(row?.checked ?? 0), brokenAt: broken ? Number(broken) : null };
}
