import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { matchesIn, searchWords } from './search-words.ts';

@ObjectType({
  description: 'Where a searched word stands in a field of a case: plain ranges, nothing to escape.',
})
export class CaseMatch {
  @Field(() => String, { description: 'text, location, number or sourceNumber.' }) field!: string;
  @Field(() => Int, { description: 'In UTF-16 units, as JavaScript counts.' }) start!: number;
  @Field(() => Int, { description: 'Behind the last one.' }) end!: number;
}

const fields = ['text', 'location', 'number', 'sourceNumber'] as const;

@Resolver(() => Case)
export class CaseMatches {
  @FieldResolver(() => [CaseMatch], { description: 'Where the words of a search stand, for highlighting.' })
  matches(@Root() row: CaseRow, @Arg('search', () => String) search: string): CaseMatch[] {
    const words = searchWords(search);
    return fields.flatMap((field) =>
      matchesIn(row[field] ?? '', words).map((match) => ({ field, ...match })),
    );
  }
}
