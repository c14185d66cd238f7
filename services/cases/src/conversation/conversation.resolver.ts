import { listArgs, PageArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { caseReachable } from '../case/case-by-id.ts';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { actorId } from '../case/record-event.ts';
import { Division } from '../references/stubs.ts';
import { messageList, messagesOfCase, type MessageRow } from './message-list.ts';
import {
  CaseMessage,
  CaseMessageConnection,
  CaseMessagePayload,
  WriteCaseMessageInput,
} from './message.type.ts';
import { writeMessage } from './write-message.ts';

@Resolver(() => CaseMessage)
export class ConversationResolver {
  @FieldResolver(() => Division, { description: 'The department of whoever wrote it.' })
  department(@Root() { authorDivision }: MessageRow): Division {
    return { code: authorDivision };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller wrote it.' })
  own(@Root() { authorId }: MessageRow, @Ctx() { caller }: RequestContext): boolean {
    return authorId === actorId(caller);
  }

  @Mutation(() => CaseMessagePayload, {
    description:
      'Adds to the conversation about a case: among offices, or what was said to the complainant and by the complainant.',
  })
  async writeCaseMessage(
    @Arg('input', () => WriteCaseMessageInput) input: WriteCaseMessageInput,
    @Ctx() context: RequestContext,
  ): Promise<{ message: MessageRow | null; case: CaseRow | null }> {
    const id = await writeMessage(context, input);
    return {
      message: await messageList.byId(context).load(id),
      case: await caseReachable(context, input.caseId),
    };
  }
}

@Resolver(() => Case)
export class ConversationOfCase {
  @FieldResolver(() => CaseMessageConnection, {
    nullable: true,
    description: 'What was said about it, oldest first; null for integrators.',
  })
  messages(
    @Root() { id }: CaseRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<MessageRow>> | null {
    return context.caller.kind === 'CLIENT' ? null : messagesOfCase(context, id, listArgs(page));
  }
}
