import { useQuery } from '@apollo/client/react';
import { categoryChoices } from '@guanjia/screens/cases';
import { Select, useText } from '@guanjia/ui';
import type { RefSelectProps } from '@guanjia/ui';
import type { Ref } from 'react';
import { CaseCategoriesDocument } from '../generated/graphql.ts';

interface CategoryPickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  /** For a form that puts the cursor here. */
  ref?: Ref<RefSelectProps>;
}

/** What the complaint is about, found by typing part of the main category or the category. */
export function CategoryPicker({ id, value, onChange, ref }: CategoryPickerProps) {
  const { t, language } = useText();
  const { data, loading } = useQuery(CaseCategoriesDocument);
  return (
    <Select
      {...(ref ? { ref } : {})}
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
