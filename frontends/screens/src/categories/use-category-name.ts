import { useText } from '../scope.ts';

/** A category's name in the viewer's language; the categories are data and carry both. */
export function useCategoryName() {
  const { language } = useText();
  return (category: { name: string; nameEn: string }) =>
    language === 'en' ? category.nameEn : category.name;
}
