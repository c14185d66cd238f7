import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import {
  AuditEntryConnection,
  AuditVerification,
  readAuditLog,
  verifyAuditLog,
  type AuditEntry,
} from '../audit/audit-log.ts';
import type { Connection } from '../lists/connection.ts';
import { PageArgs } from '../lists/page.ts';
import { DomainEventPage, readFeed } from '../outbox/domain-event.ts';
import { SafeIntScalar } from '../scalars/scalars.ts';
import type { SubgraphDefinition } from './define-subgraph.ts';
import type { RequestContext } from './request-context.ts';

const made = new Map<string, Function>();

/**
 * The fields by which every service tells what happened in it: `<service>Events`, `<service>AuditLog` and
 * `<service>AuditVerification`. The name of the service keeps them apart in one supergraph.
 */
export function recordsResolver({ name: service, requireFeedReader }: SubgraphDefinition): Function {
  const known = made.get(service);
  if (known) return known;

  @Resolver()
  class RecordsResolver {
    @Query(() => DomainEventPage, {
      name: `${service}Events`,
      description: `What changed in ${service}, in the order in which it was committed.`,
    })
    events(
      @Arg('after', () => SafeIntScalar, { nullable: true }) after: number | undefined,
      @Arg('first', () => Int, { nullable: true }) first: number | undefined,
      @Ctx() context: RequestContext,
    ): Promise<DomainEventPage> {
      requireFeedReader?.(context);
      return readFeed(context, after, first);
    }

    @Query(() => AuditEntryConnection, {
      name: `${service}AuditLog`,
      description: 'For auditors: who did what, the newest first.',
    })
    auditLog(
      @Args(() => PageArgs) page: PageArgs,
      @Arg('subjectId', () => ID, { nullable: true }) subjectId: string | undefined,
      @Ctx() context: RequestContext,
    ): Promise<Connection<AuditEntry>> {
      return readAuditLog(context, page, subjectId);
    }

    @Query(() => AuditVerification, {
      name: `${service}AuditVerification`,
      description:
        'For auditors: whether the log of all divisions still is as it was written, in stretches of 100,000 lines.',
    })
    auditVerification(
      @Arg('after', () => SafeIntScalar, {
        nullable: true,
        description:
          'Only the lines after this one, which a call before has reached; from the first unless told.',
      })
      after: number | undefined,
      @Ctx() context: RequestContext,
    ): Promise<AuditVerification> {
      return verifyAuditLog(context, after);
    }
  }
  made.set(service, RecordsResolver);
  return RecordsResolver;
}
