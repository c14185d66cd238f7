import { Document, shownDocument, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { caseReachable } from '../case/case-by-id.ts';
import { CasePayload } from '../case/case-inputs.ts';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { addAttachment, attachmentsOfCase, removeAttachment } from './attachments.ts';

@InputType()
export class AttachmentInput {
  @Field(() => ID) caseId!: string;
  @Field(() => ID) documentId!: string;
}

@Resolver(() => Case)
export class AttachmentResolver {
  @FieldResolver(() => [Document], {
    description: 'What hangs on the case, oldest first; nothing for integrators.',
  })
  async attachments(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<Document[]> {
    if (context.caller.kind === 'CLIENT') return [];
    return (await attachmentsOfCase(context).load(id)).map((row) => shownDocument('cases', row));
  }

  @Mutation(() => CasePayload, {
    description: 'Hangs a document that you uploaded (POST /files/cases/documents?name=…) on a case.',
  })
  async addAttachment(
    @Arg('input', () => AttachmentInput) { caseId, documentId }: AttachmentInput,
    @Ctx() context: RequestContext,
  ): Promise<{ case: CaseRow | null }> {
    await addAttachment(context, caseId, documentId);
    return { case: await caseReachable(context, caseId) };
  }

  @Mutation(() => CasePayload, {
    description: 'Takes a document off a case; that it was there stays on record.',
  })
  async removeAttachment(
    @Arg('input', () => AttachmentInput) { caseId, documentId }: AttachmentInput,
    @Ctx() context: RequestContext,
  ): Promise<{ case: CaseRow | null }> {
    await removeAttachment(context, caseId, documentId);
    return { case: await caseReachable(context, caseId) };
  }
}
