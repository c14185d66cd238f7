import { Select, useText } from '@guanjia/ui';
import { useEstateSearch } from './use-estate-search.ts';

interface EstatePickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** An estate of the viewer's community, found by typing any part of its name. */
export function EstatePicker({ id, value, onChange }: EstatePickerProps) {
  const { t } = useText();
  const { estates, loading, search } = useEstateSearch();
  return (
    <Select
      {...(id ? { id } : {})}
      autoFocus
      allowClear
      showSearch={{ filterOption: false, onSearch: search }}
      loading={loading}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen ?? undefined)}
      placeholder={t('intake.estatePlaceholder')}
      notFoundContent={loading ? t('intake.searching') : t('intake.estateNotFound')}
      options={estates.map((estate) => ({
        value: estate.id,
        label: estate.name,
        title: estate.address,
      }))}
    />
  );
}
