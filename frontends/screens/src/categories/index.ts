/** The categories of cases: their names, choosing one, filtering by one. */
export { categoryChoices } from './category-choices.ts';
export { CategorySelect } from './category-select.tsx';
export { useCategoryFilter } from './use-category-filter.ts';
export { useCategoryName } from './use-category-name.ts';
