import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, JSONScalar } from '../scalars/scalars.ts';
import { importStates, type ImportState } from './import-record.ts';

const ImportStateEnum = Object.fromEntries(importStates.map((state) => [state, state])) as Record<
  ImportState,
  ImportState
>;
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description:
    'PREPARED: its columns are known. CHECKING, CHECKED: the dry run. RUNNING, DONE: rows are taken in. FAILED, CANCELLED.',
});

@ObjectType({ description: 'A column of an uploaded sheet and what it is taken for.' })
export class ImportSheetColumn {
  @Field(() => Int, { description: 'Its place in the sheet, from 0.' }) place!: number;
  @Field(() => String) header!: string;
  @Field(() => String, { nullable: true, description: 'One of the kind’s columns; null is left out.' })
  key?: string | null;
  @Field(() => [String], {
    description: 'Up to three of its values, to know it by; none once rows are taken in.',
  })
  samples!: readonly string[];
}

@ObjectType({ description: 'A column that a kind of sheet may have.' })
export class ImportKindColumn {
  @Field(() => String) key!: string;
  @Field(() => [String], { description: 'Headers by which it is known.' }) synonyms!: readonly string[];
  @Field(() => Boolean) required!: boolean;
}

@ObjectType({ description: 'A kind of sheet that can be imported.' })
export class ImportKindInfo {
  @Field(() => String) key!: string;
  @Field(() => [ImportKindColumn]) columns!: ImportKindColumn[];
}

@ObjectType({ description: 'What is told of rows, and of how many.' })
export class ImportNoteCount {
  @Field(() => String) reason!: string;
  @Field(() => Int) rows!: number;
}

@ObjectType({ description: 'What a value of a column may mean.' })
export class ImportMeaningSuggestion {
  @Field(() => String) meaning!: string;
  @Field(() => String, { nullable: true, description: 'Null where the meaning is an enum of the graph.' })
  label?: string | null;
}

@ObjectType({ description: 'A value that is not known, to be settled once for all rows.' })
export class ImportUnknownValue {
  @Field(() => String) column!: string;
  @Field(() => String) value!: string;
  @Field(() => Int) rows!: number;
  @Field(() => [ImportMeaningSuggestion], { description: 'The likeliest first; never taken by itself.' })
  suggestions!: readonly ImportMeaningSuggestion[];
}

@ObjectType({
  description: 'What your department has settled that a value means; kept for its next imports.',
})
export class ImportMeaning {
  @Field(() => String) column!: string;
  @Field(() => String) value!: string;
  @Field(() => String) meaning!: string;
  @Field(() => String, { nullable: true, description: 'Null where the meaning is an enum of the graph.' })
  label?: string | null;
}

@ObjectType({
  description:
    'Why a row is not taken, or what is said of one that is; the reason is a stable key that the frontends translate.',
})
export class ImportProblem {
  @Field(() => Int, { description: 'The number of the row in the sheet.' }) row!: number;
  @Field(() => Boolean, { description: 'The same thing is there with other content, which stays.' })
  conflict!: boolean;
  @Field(() => String, { nullable: true, description: 'The kind’s column.' }) column?: string | null;
  @Field(() => String, { nullable: true }) value?: string | null;
  @Field(() => String) reason!: string;
  @Field(() => JSONScalar) params!: Record<string, unknown>;
}

@ObjectType({ description: 'An import of a sheet: your own, seen by nobody else.' })
export class ImportJob {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) fileName!: string;
  @Field(() => ImportStateEnum) state!: ImportState;
  @Field(() => String, { nullable: true, description: 'The sheet of the workbook that is read.' })
  sheetName?: string | null;
  @Field(() => Int, { description: 'The row of the sheet that names the columns.' }) headerRow!: number;
  @Field(() => [ImportSheetColumn]) columns!: ImportSheetColumn[];
  @Field(() => JSONScalar) settings!: Record<string, string>;
  @Field(() => Int, { description: 'Rows below the header.' }) total!: number;
  @Field(() => Int, { description: 'Rows that the present phase has behind it.' }) done!: number;
  @Field(() => Int, { description: 'Taken in; after a dry run, to be taken in.' }) taken!: number;
  @Field(() => Int, { description: 'There already, with the same content.' }) unchanged!: number;
  @Field(() => Int) refused!: number;
  @Field(() => Int, { description: 'There already, with other content; not overwritten.' })
  conflicts!: number;
  @Field(() => Int, { description: 'No records: totals, signatures.' }) leftOut!: number;
  @Field(() => String, { nullable: true, description: 'Why it FAILED, as a stable key.' })
  failure?: string | null;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began to take rows in.' })
  startedAt?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) finishedAt?: string | null;
}

@InputType()
export class ImportColumnInput {
  @Field(() => Int) place!: number;
  @Field(() => String, { nullable: true, description: 'Null leaves the column out.' }) key?: string;
}

@InputType()
export class ImportMeaningInput {
  @Field(() => String, { description: 'The kind’s column.' }) column!: string;
  @Field(() => String, { description: 'As it stands in the sheet.' }) value!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The id, code or enum value that it means; null takes it back.',
  })
  meaning?: string;
}

@InputType()
export class CheckImportInput {
  @Field(() => ID) id!: string;
  @Field(() => [ImportColumnInput], { nullable: true, description: 'Only what differs from the proposal.' })
  mapping?: ImportColumnInput[];
  @Field(() => JSONScalar, {
    nullable: true,
    description:
      'What the sheet does not say: {channel, categoryId, divisionCode, year, archive, archiveBefore, archiveRows} of a case ledger.',
  })
  settings?: Record<string, string>;
  @Field(() => [ImportMeaningInput], {
    nullable: true,
    description: 'What values mean that are not known; kept for the department’s next imports.',
  })
  meanings?: ImportMeaningInput[];
}

@InputType()
export class PrepareImportInput {
  @Field(() => String, { description: 'Key of one of importKinds.' }) kind!: string;
  @Field(() => ID, { description: 'The uploaded sheet.' }) documentId!: string;
}

@InputType()
export class RunImportInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class CancelImportInput {
  @Field(() => ID) id!: string;
}
