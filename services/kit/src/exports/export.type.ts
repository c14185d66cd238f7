import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, JSONScalar } from '../scalars/scalars.ts';
import type { SheetFormat } from '../sheets/write-sheet.ts';

export const ExportFormatEnum: Record<SheetFormat, SheetFormat> = { XLSX: 'XLSX', CSV: 'CSV' };
registerEnumType(ExportFormatEnum, {
  name: 'ExportFormat',
  description: 'An Excel workbook, or CSV in UTF-8.',
});

export const ExportStateEnum = {
  WAITING: 'WAITING',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type ExportState = keyof typeof ExportStateEnum;
registerEnumType(ExportStateEnum, { name: 'ExportState', description: 'How far an export is.' });

@ObjectType({
  description:
    'A list on its way into a file: your own, seen by nobody else. The file goes after three days.',
})
export class ExportJob {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => ExportFormatEnum) format!: SheetFormat;
  @Field(() => ExportStateEnum) state!: ExportState;
  @Field(() => Int, { description: 'Rows to write.' }) total!: number;
  @Field(() => Int, { description: 'Rows written.' }) done!: number;
  @Field(() => String, { nullable: true, description: 'Why it FAILED, as a stable key.' })
  failure?: string | null;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true }) finishedAt?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) expiresAt?: string | null;
}

@InputType()
export class RequestExportInput {
  @Field(() => String, { description: 'CASE_LEDGER: the cases in the layout of the offices’ ledger.' })
  kind!: string;
  @Field(() => ExportFormatEnum, { defaultValue: 'XLSX' }) format!: SheetFormat;
  @Field(() => JSONScalar, {
    nullable: true,
    description: 'The filter of the list, as the list itself takes it.',
  })
  filter?: Record<string, unknown>;
  @Field(() => [JSONScalar], {
    nullable: true,
    description: 'The order of the list, as the list itself takes it; its default order unless told.',
  })
  orderBy?: Record<string, unknown>[];
}

@InputType()
export class CancelExportInput {
  @Field(() => ID) id!: string;
}
