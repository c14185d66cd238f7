import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import {
  AuditEntryConnection,
  AuditVerification,
  DomainEventPage,
  PageArgs,
  readAuditLog,
  readFeed,
  SafeIntScalar,
  verifyAuditLog,
} from '@guanjia/kit';
import type { AuditEntry, Connection, RequestContext } from '@guanjia/kit';

@Resolver()
export class RecordsResolver {
  @Query(() => DomainEventPage, { description: 'What happened in ratings, in the order of commits.' })
  ratingsEvents(
    @Arg('after', () => SafeIntScalar, { nullable: true }) after: number | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<DomainEventPage> {
    return readFeed(context, after, first);
  }

  @Query(() => AuditEntryConnection, { description: 'For auditors, newest first.' })
  ratingsAuditLog(
    @Arg('subjectId', () => ID, { nullable: true }) subjectId: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AuditEntry>> {
    return readAuditLog(context, page, subjectId);
  }

  @Query(() => AuditVerification, {
    description: 'For auditors: whether the log still is as it was written.',
  })
  ratingsAuditVerification(@Ctx() context: RequestContext): Promise<AuditVerification> {
    return verifyAuditLog(context);
  }
}
