import { useUiText } from './text.tsx';

/** The translated label of an enum's value, from `enums.<Type>.<VALUE>` of the UI's catalogue. */
export type EnumLabel = (type: string, value: string) => string;

export function useEnumLabel(): EnumLabel {
  const { t } = useUiText();
  return (type, value) => t(`enums.${type}.${value}`, { defaultValue: value });
}
