import { connectionType, DateTimeScalar, Node, Tier } from '@guanjia/kit';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { Case } from '../case/case.type.ts';
import { LONGEST_MESSAGE, messageKinds, messageWays, type MessageKind, type MessageWay } from './message.ts';

const MessageKindEnum = graphEnum(
  'MessageKind',
  'Who spoke to whom: offices among each other, or an office and the complainant.',
  messageKinds,
);
const MessageWayEnum = graphEnum('MessageWay', 'How the complainant was spoken to.', messageWays);

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'What was said about a case (沟通记录); never changed.' })
export class CaseMessage extends Node {
  @Field(() => MessageKindEnum) kind!: MessageKind;
  @Field(() => MessageWayEnum, { nullable: true, description: 'Null between offices.' })
  way?: MessageWay | null;
  @Field(() => String) text!: string;
  @Field(() => DateTimeScalar) writtenAt!: string;
  @Field(() => String) authorName!: string;
  @Field(() => Tier) authorTier!: Tier;
}

export const CaseMessageConnection = connectionType<CaseMessage>('CaseMessage', () => CaseMessage);

@InputType()
export class WriteCaseMessageInput {
  @Field(() => String, { description: 'The same key again answers the same message.' })
  idempotencyKey!: string;
  @Field(() => ID) caseId!: string;
  @Field(() => MessageKindEnum) kind!: MessageKind;
  @Field(() => MessageWayEnum, {
    nullable: true,
    description: 'Needed with a complainant; none between offices.',
  })
  way?: MessageWay;
  @Field(() => String, { description: `1 to ${LONGEST_MESSAGE} characters.` }) text!: string;
}

@ObjectType()
export class CaseMessagePayload {
  @Field(() => CaseMessage) message!: CaseMessage;
  @Field(() => Case) case!: Case;
}
