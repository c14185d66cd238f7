import { defineLoader, inKeyOrder } from '@guanjia/kit';
import { sql } from 'kysely';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@guanjia/kit';

@ObjectType({ description: 'What a case is about; two levels.' })
export class CaseCategory {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Stable, e.g. RUBBISH.' }) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => ID, { nullable: true }) parentId?: string | null;
  @Field(() => [CaseCategory]) children!: CaseCategory[];
}

interface CategoryRow extends Omit<CaseCategory, 'children'> {
  active: boolean;
}

/** All categories with their children, by id, in one statement. The table has at most some hundred rows. */
const allCategories = defineLoader<'all', readonly CaseCategoryNode[]>(async (keys, context) => {
  const rows = await context.rows<CategoryRow>(sql`
    select id, code as key, parent_id as "parentId", name, name_en as "nameEn", active
    from case_category order by position`);
  const nodes: CaseCategoryNode[] = rows.map((row) => ({ ...row, children: [] }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) if (node.active && node.parentId) byId.get(node.parentId)?.children.push(node);
  return keys.map(() => nodes);
});

interface CaseCategoryNode extends CaseCategory {
  active: boolean;
}

/** A category by id; inactive ones too, for old cases have them. */
export const categoryById = defineLoader<string, CaseCategory | null>(async (ids, context) =>
  inKeyOrder(ids, await allCategories(context).load('all'), (row) => row.id),
);

@Resolver()
export class CategoryResolver {
  @Query(() => [CaseCategory], {
    description: 'The tree for intake: top-level categories with their children.',
  })
  async caseCategories(@Ctx() context: RequestContext): Promise<CaseCategory[]> {
    const all = await allCategories(context).load('all');
    return all.filter((category) => category.active && !category.parentId);
  }
}
