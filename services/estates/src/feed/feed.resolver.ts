import {
  AuditEntryConnection,
  AuditVerification,
  DomainEventPage,
  PageArgs,
  readAuditLog,
  readFeed,
  SafeIntScalar,
  verifyAuditLog,
  type AuditEntry,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { listArgs } from '../lists/list-args.ts';

@Resolver()
export class FeedResolver {
  @Query(() => DomainEventPage, {
    description: 'What changed in the registry, in the order in which it was committed.',
  })
  estatesEvents(
    @Arg('after', () => SafeIntScalar, { nullable: true }) after: number | undefined,
    @Arg('first', () => Int, { nullable: true }) first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<DomainEventPage> {
    return readFeed(context, after, first);
  }

  @Query(() => AuditEntryConnection, { description: 'For auditors: who did what, the newest first.' })
  estatesAuditLog(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('subjectId', () => ID, { nullable: true }) subjectId: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AuditEntry>> {
    return readAuditLog(context, listArgs(page).page, subjectId);
  }

  @Query(() => AuditVerification, {
    description: 'For auditors: whether the log still is as it was written.',
  })
  estatesAuditVerification(@Ctx() context: RequestContext): Promise<AuditVerification> {
    return verifyAuditLog(context);
  }
}
