import { Select, useText } from '@guanjia/ui';
import { useEstateSearch } from './use-estate-search.ts';

interface EstatePickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/**
 * An estate of the viewer's community, found by typing any part of its name. It is unset by its last choice: a clear
 * button would stand between the fields for whoever goes by Tab.
 */
export function EstatePicker({ id, value, onChange }: EstatePickerProps) {
  const { t } = useText();
  const { estates, loading, search } = useEstateSearch();
  return (
    <Select
      {...(id ? { id } : {})}
      autoFocus
      showSearch={{ filterOption: false, onSearch: search }}
      loading={loading}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen || undefined)}
      placeholder={t('intake.estatePlaceholder')}
      notFoundContent={loading ? t('intake.searching') : t('intake.estateNotFound')}
      // Not allowClear: its button would stand between this field and the next one for whoever tabs through.
      options={[
        ...estates.map((estate) => ({ value: estate.id, label: estate.name, title: estate.address })),
        ...(value ? [{ value: '', label: t('intake.noEstate') }] : []),
      ]}
    />
  );
}
