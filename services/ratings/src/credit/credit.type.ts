import {
  ArgsType,
  Directive,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
  Tier,
} from '@guanjia/kit';
import { BandCondition, CreditGrade, CreditKind } from './credit-pack.ts';
import { CreditEntryStatus } from './credit-entry.list.ts';
import type { CreditEntryRow } from './credit-entry.list.ts';
import { CreditLineReason } from './credit-score.rules.ts';

registerEnumType(CreditGrade, { name: 'CreditGrade', description: 'From best to worst.' });
registerEnumType(CreditKind, { name: 'CreditItemKind', description: 'BAD points are subtracted.' });
registerEnumType(BandCondition, {
  name: 'GradeCondition',
  description: 'What a grade asks beside the score.',
});
registerEnumType(CreditLineReason, {
  name: 'CreditLineReason',
  description: 'Why an entry counts, or does not.',
});
registerEnumType(CreditEntryStatus, { name: 'CreditEntryStatus', description: 'How an entry stands today.' });

@ObjectType({ description: 'A grade for scores in [from, below).' })
export class CreditBand {
  @Field(() => CreditGrade) grade!: CreditGrade;
  @Field(() => Float, { nullable: true }) from?: number | null;
  @Field(() => Float, { nullable: true }) below?: number | null;
  @Field(() => BandCondition) condition!: BandCondition;
}

@ObjectType('CreditPack', { description: 'A dated local policy of how credit is scored.' })
export class CreditPackType {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String) source!: string;
  @Field(() => LocalDateScalar, { nullable: true }) inForceFrom?: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  inForceTo?: string | null;
  @Field(() => Float, { nullable: true }) baseCap?: number | null;
  @Field(() => Float, { nullable: true }) goodCap?: number | null;
  @Field(() => Float, { nullable: true }) badCap?: number | null;
  @Field(() => CreditGrade, { description: 'Given while a veto is valid, whatever the score.' })
  vetoGrade!: CreditGrade;
  @Field(() => [CreditBand]) bands!: CreditBand[];
}

@ObjectType({ description: 'Something that a company gains or loses points for.' })
export class CreditItem {
  @Field(() => ID) id!: string;
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => CreditKind) kind!: CreditKind;
  @Field(() => Float, { description: 'Never negative: BAD points are subtracted.' }) points!: number;
  @Field(() => Int, { nullable: true, description: 'Null: the pack’s own term for the kind.' })
  validityMonths?: number | null;
  @Field(() => [Tier], { description: 'Which tiers may enter it.' }) tiers!: Tier[];
  @Field(() => Boolean) veto!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'Something good or bad that a company did, with its evidence.' })
export class CreditEntry extends Node {
  @Field(() => LocalDateScalar) effectiveOn!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day that counts; null stands until voided.',
  })
  expiresOn?: string | null;
  @Field(() => String) evidence!: string;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) voidReason?: string | null;
  @Field(() => String) recordedBy!: string;
  @Field(() => Tier) recordedTier!: Tier;
  @Field(() => DateTimeScalar) recordedAt!: string;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'One line of the explanation of a score. The counted points add up to it.' })
export class CreditLine {
  @Field(() => String, { description: 'The item.' }) key!: string;
  @Field(() => String) name!: string;
  @Field(() => CreditKind) kind!: CreditKind;
  @Field(() => Float, { description: 'The entry’s points, BAD ones negative.' }) points!: number;
  @Field(() => Float, { description: 'What of them counts.' }) counted!: number;
  @Field(() => CreditLineReason) reason!: CreditLineReason;
  @Field(() => LocalDateScalar) effectiveOn!: string;
  @Field(() => LocalDateScalar, { nullable: true }) expiresOn?: string | null;
}

@ObjectType({ description: 'The score of a company on a date: base + good − bad.' })
export class CreditScore {
  @Field(() => LocalDateScalar) asOf!: string;
  @Field(() => Float) score!: number;
  @Field(() => Float) base!: number;
  @Field(() => Float) good!: number;
  @Field(() => Float, { description: 'What was subtracted, as a positive number.' }) bad!: number;
  @Field(() => CreditGrade) grade!: CreditGrade;
  @Field(() => String, { description: 'The key of the pack that it was scored by.' }) pack!: string;
}

export const CreditEntryConnection = connectionType<CreditEntryRow>('CreditEntry', () => CreditEntry);

const CreditItemKindFilter = enumFilter(CreditKind, 'CreditItemKind');
const CreditEntryStatusFilter = enumFilter(CreditEntryStatus, 'CreditEntryStatus');

@InputType()
export class CreditEntryFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) companyId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) itemId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => CreditItemKindFilter, { nullable: true }) kind?: object;
  @Field(() => CreditEntryStatusFilter, { nullable: true }) status?: object;
  @Field(() => LocalDateFilter, { nullable: true }) effectiveOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) expiresOn?: LocalDateFilter;
  @Field(() => String, { nullable: true, description: 'Part of a company’s name or of the evidence.' })
  search?: string;
  @Field(() => [CreditEntryFilter], { nullable: true }) and?: CreditEntryFilter[];
  @Field(() => [CreditEntryFilter], { nullable: true }) or?: CreditEntryFilter[];
  @Field(() => CreditEntryFilter, { nullable: true }) not?: CreditEntryFilter;
}

export enum CreditEntryOrderField {
  EFFECTIVE_ON = 'EFFECTIVE_ON',
  POINTS = 'POINTS',
}

registerEnumType(CreditEntryOrderField, { name: 'CreditEntryOrderField' });

@InputType()
export class CreditEntryOrder {
  @Field(() => CreditEntryOrderField) field!: CreditEntryOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class CreditEntryListArgs extends PageArgs {
  @Field(() => CreditEntryFilter, { nullable: true }) filter?: CreditEntryFilter;
  @Field(() => [CreditEntryOrder], { nullable: true }) orderBy?: CreditEntryOrder[];
}
