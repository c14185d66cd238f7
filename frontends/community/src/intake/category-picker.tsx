import { useQuery } from '@apollo/client/react';
import { categoryChoices } from '@guanjia/screens/cases';
import { Select, useText } from '@guanjia/ui';
import { CaseCategoriesDocument } from '../generated/graphql.ts';

interface CategoryPickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** What the complaint is about, found by typing part of the main category or the category. */
export function CategoryPicker({ id, value, onChange }: CategoryPickerProps) {
  const { t, language } = useText();
  const { data, loading } = useQuery(CaseCategoriesDocument);
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      value={value ?? null}
      onChange={(chosen) => onChange?.(String(chosen))}
      placeholder={t('intake.categoryPlaceholder')}
      notFoundContent={t('intake.categoryNotFound')}
      options={categoryChoices(data?.caseCategories ?? [], language)}
    />
  );
}
