import { useText } from '@guanjia/ui';

/** What a pack is called: those that came with the platform have names in every language, others their key. */
export function usePackName() {
  const { t } = useText();
  return (key: string): string => t(`timing.packNames.${key}`, { defaultValue: key });
}
