import { Select } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { useDeskDivisions } from './use-desk-divisions.ts';

interface DivisionSelectProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  autoFocus?: boolean;
  /** Only offices of this tier. */
  level?: string | undefined;
  /** Not this one: the case is there already. */
  except?: string | undefined;
}

/** Another office of the district, found by typing part of its name or of the one above it. */
export function DivisionSelect({
  id,
  value,
  onChange,
  autoFocus = false,
  level,
  except,
}: DivisionSelectProps) {
  const { t } = useText();
  const { divisions, loading } = useDeskDivisions(level);
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: 'label' }}
      autoFocus={autoFocus}
      loading={loading}
      value={value ?? null}
      onChange={(chosen) => onChange?.(String(chosen))}
      placeholder={t('step.divisionPlaceholder')}
      notFoundContent={t('step.noDivision')}
      options={divisions
        .filter(({ code }) => code !== except)
        .map(({ code, name, parent }) => ({
          value: code,
          label: parent ? `${name} · ${parent.name}` : name,
        }))}
    />
  );
}
