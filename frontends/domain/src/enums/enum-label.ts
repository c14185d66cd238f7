import type { EnumTypes } from '../generated/schema.ts';
import { useText } from '../texts.ts';

/** The name of an enum of the graph. */
export type EnumName = keyof EnumTypes;

/** The translated label of an enum's value, from `enums.<Type>.<VALUE>` of the domain's catalogue. */
export type EnumLabel = (type: EnumName, value: string) => string;

export function useEnumLabel(): EnumLabel {
  const { t } = useText();
  return (type, value) => t(`enums.${type}.${value}`, { defaultValue: value });
}

/** What can be chosen of an enum: each value with its label, in the order given. */
export type EnumOptions = <Value extends string>(
  type: EnumName,
  values: readonly Value[],
) => { value: Value; label: string }[];

export function useEnumOptions(): EnumOptions {
  const enumLabel = useEnumLabel();
  return (type, values) => values.map((value) => ({ value, label: enumLabel(type, value) }));
}
