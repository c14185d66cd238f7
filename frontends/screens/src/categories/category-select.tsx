import { useQuery } from '@apollo/client/react';
import { Select } from '@guanjia/ui';
import type { RefSelectProps } from '@guanjia/ui';
import type { Ref } from 'react';
import { CategoryOptionsDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { categoryChoices } from './category-choices.ts';

interface CategorySelectProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  /** For a form that puts the cursor here. */
  ref?: Ref<RefSelectProps>;
}

/** What the complaint is about, found by typing part of the main category or the category. */
export function CategorySelect({ id, value, onChange, ref }: CategorySelectProps) {
  const { t, language } = useText();
  const { data, loading } = useQuery(CategoryOptionsDocument);
  return (
    <Select
      {...(ref ? { ref } : {})}
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      loading={loading}
      value={value ?? null}
      onChange={(chosen) => onChange?.(String(chosen))}
      placeholder={t('choice.categoryPlaceholder')}
      notFoundContent={t('choice.categoryNotFound')}
      options={categoryChoices(data?.caseCategories ?? [], language)}
    />
  );
}
