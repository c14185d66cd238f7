import { useQuery } from '@apollo/client/react';
import type { FilterDefinition } from '@guanjia/ui';
import { CategoryOptionsDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { categoryChoices } from './category-choices.ts';

/** The list filter "category"; a main category stands for everything below it. */
export function useCategoryFilter(): FilterDefinition {
  const { t, language } = useText();
  const { data } = useQuery(CategoryOptionsDocument);
  return {
    key: 'category',
    label: t('case.category'),
    kind: 'choice',
    field: 'categoryId',
    options: categoryChoices(data?.caseCategories ?? [], language),
  };
}
