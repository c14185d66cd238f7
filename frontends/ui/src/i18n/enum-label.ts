import { useUiText } from './text.tsx';

/** The translated label of an enum's value, from `enums.<Type>.<VALUE>` of the UI's catalogue. */
export type EnumLabel = (type: string, value: string) => string;

export function useEnumLabel(): EnumLabel {
  const { t } = useUiText();
  return (type, value) => t(`enums.${type}.${value}`, { defaultValue: value });
}

/** What can be chosen of an enum: each value with its label, in the order given. */
export type EnumOptions = <Value extends string>(
  type: string,
  values: readonly Value[],
) => { value: Value; label: string }[];

export function useEnumOptions(): EnumOptions {
  const enumLabel = useEnumLabel();
  return (type, values) => values.map((value) => ({ value, label: enumLabel(type, value) }));
}
