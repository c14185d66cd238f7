import {
  BooleanFilter,
  connectionType,
  DateTimeFilter,
  DateTimeScalar,
  enumFilter,
  IdFilter,
  JSONScalar,
  Node,
  PageArgs,
  SortDirection,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { noticeKinds, type NoticeKind } from './notice-kinds.ts';
import { MOST_UNREAD, noticeOrderFields } from './notice-list.ts';

const KindEnum = Object.fromEntries(noticeKinds.map((kind) => [kind, kind])) as Record<
  NoticeKind,
  NoticeKind
>;
registerEnumType(KindEnum, { name: 'NoticeKind', description: 'What a notice tells.' });
registerEnumType(noticeOrderFields, { name: 'NoticeOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'Something that the reader, or the reader’s desk, should know.',
})
export class Notice extends Node {
  @Field(() => KindEnum) kind!: NoticeKind;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Of its case, also one that the reader’s desk handed over and no longer sees.',
  })
  caseId?: string | null;
  @Field(() => JSONScalar, {
    description:
      'What the sentence names: case, order, petition (their numbers), clock, dueOn, tier, name … of the kind.',
  })
  params!: Record<string, unknown>;
  @Field(() => Boolean, { description: 'Whether the one who asks has read it.' }) read!: boolean;
}

export const NoticeConnection = connectionType<Notice>('Notice', () => Notice);

const KindFilter = enumFilter(KindEnum, 'NoticeKind');

@InputType()
export class NoticeFilter {
  @Field(() => KindFilter, { nullable: true }) kind?: object;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => DateTimeFilter, { nullable: true }) occurredAt?: DateTimeFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'To the person, not to the desk.' })
  personal?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) unread?: BooleanFilter;
  @Field(() => [NoticeFilter], { nullable: true }) and?: NoticeFilter[];
  @Field(() => [NoticeFilter], { nullable: true }) or?: NoticeFilter[];
  @Field(() => NoticeFilter, { nullable: true }) not?: NoticeFilter;
}

@InputType()
export class NoticeOrder {
  @Field(() => noticeOrderFields) field!: keyof typeof noticeOrderFields;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class NoticeListArgs extends PageArgs {
  @Field(() => NoticeFilter, { nullable: true }) filter?: NoticeFilter;
  @Field(() => [NoticeOrder], { nullable: true }) orderBy?: NoticeOrder[];
}

@InputType()
export class MarkNoticeReadInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class MarkAllNoticesReadInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only what happened up to here: what came after the reader looked stays unread.',
  })
  until?: string;
}

@ObjectType()
export class NoticesReadPayload {
  @Field(() => Int, { description: `How many are unread now, counted up to ${MOST_UNREAD}.` })
  unreadNotices!: number;
}
