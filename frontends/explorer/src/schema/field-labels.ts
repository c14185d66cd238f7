import { useText } from '@guanjia/ui';

/** The name of a type or field in the reader's language; empty when it says no more than the name itself. */
export function useSchemaLabel(): (name: string) => string {
  const { t } = useText();
  return (name) => t(`schema.${name}`, { defaultValue: '' });
}
