import { Select } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { useEstateSearch } from './use-estate-search.ts';

interface EstateSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | undefined) => void;
  autoFocus?: boolean;
  /** Only estates whose division's code begins so; the viewer's unless told. */
  within?: string;
  /** Its name where no label stands beside it. */
  label?: string;
  /** The estate that is chosen already, wherever it is. */
  current?: { id: string; name: string } | null | undefined;
}

/**
 * An estate, found by typing any part of its name. It is unset by its last choice: a clear button would stand between
 * the fields for whoever goes by Tab.
 */
export function EstateSelect({
  id,
  value,
  onChange,
  autoFocus = false,
  within,
  label,
  current,
}: EstateSelectProps) {
  const { t } = useText();
  const { estates, loading, search, typed } = useEstateSearch(within);
  const missing = current && !typed && !estates.some((estate) => estate.id === current.id);
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      autoFocus={autoFocus}
      showSearch={{ filterOption: false, onSearch: search }}
      loading={loading}
      value={value ?? null}
      onChange={(chosen: string | null) => onChange?.(chosen || undefined)}
      placeholder={t('choice.estatePlaceholder')}
      notFoundContent={loading ? t('choice.searching') : t('choice.estateNotFound')}
      options={[
        ...(missing ? [{ value: current.id, label: current.name }] : []),
        ...estates.map((estate) => ({ value: estate.id, label: estate.name, title: estate.address })),
        ...(value ? [{ value: '', label: t('choice.noEstate') }] : []),
      ]}
    />
  );
}
