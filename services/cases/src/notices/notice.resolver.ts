import {
  Asked,
  listArgs,
  notFound,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { CollectivePetition } from '../collective-petition/collective-petition.type.ts';
import { petitionList, type PetitionRow } from '../collective-petition/petition-list.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { supervisionOrderList, type SupervisionOrderRow } from '../supervision/order-list.ts';
import { SupervisionOrder } from '../supervision/supervision.type.ts';
import { countUnread, noticeList, type NoticeRow } from './notice-list.ts';
import { markRead } from './mark-read.ts';
import {
  MarkAllNoticesReadInput,
  MarkNoticeReadInput,
  Notice,
  NoticeConnection,
  NoticeListArgs,
  NoticesReadPayload,
} from './notice.type.ts';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: 'To the caller or the caller’s desk, newest first.' })
  myNotices(
    @Args(() => NoticeListArgs) args: NoticeListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<NoticeRow>> {
    requireDepartment(context);
    return noticeList.page(context, { ...listArgs(args), asked });
  }

  @Query(() => Int, {
    description: 'How many notices are unread, counted up to 100; cheap enough for every page.',
  })
  unreadNotices(@Ctx() context: RequestContext): Promise<number> {
    requireDepartment(context);
    return countUnread(context);
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: 'Null when it went out of the reader’s division.',
  })
  case(@Root() { caseId }: NoticeRow, @Ctx() context: RequestContext): Promise<CaseRow | null> | null {
    return caseId ? caseList.byId(context).load(caseId) : null;
  }

  @FieldResolver(() => SupervisionOrder, { nullable: true })
  supervisionOrder(
    @Root() { orderId }: NoticeRow,
    @Ctx() context: RequestContext,
  ): Promise<SupervisionOrderRow | null> | null {
    return orderId ? supervisionOrderList.byId(context).load(orderId) : null;
  }

  @FieldResolver(() => CollectivePetition, { nullable: true })
  collectivePetition(
    @Root() { petitionId }: NoticeRow,
    @Ctx() context: RequestContext,
  ): Promise<PetitionRow | null> | null {
    return petitionId ? petitionList.byId(context).load(petitionId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'To the person, not to the desk.' })
  personal(@Root() { staffId }: NoticeRow): boolean {
    return staffId !== null;
  }

  @Mutation(() => NoticesReadPayload, {
    description: 'For the caller alone; others at the desk still have it unread.',
  })
  async markNoticeRead(
    @Arg('input', () => MarkNoticeReadInput) { id }: MarkNoticeReadInput,
    @Ctx() context: RequestContext,
  ): Promise<NoticesReadPayload> {
    requireDepartment(context);
    const read = await markRead(context, sql`t.id = ${id}`);
    if (!read && !(await noticeList.byId(context).load(id))) throw notFound('Notice', id);
    return { unreadNotices: await countUnread(context) };
  }

  @Mutation(() => NoticesReadPayload)
  async markAllNoticesRead(
    @Arg('input', () => MarkAllNoticesReadInput) { until }: MarkAllNoticesReadInput,
    @Ctx() context: RequestContext,
  ): Promise<NoticesReadPayload> {
    requireDepartment(context);
    await markRead(context, until ? sql`t.occurred_at <= ${until}::timestamptz` : sql`true`);
    return { unreadNotices: await countUnread(context) };
  }
}
