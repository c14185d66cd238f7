import { useText } from '@guanjia/ui';

/** The law's article or the local rule behind a limit; what a district named itself stands as it is. */
export function useRuleName() {
  const { t } = useText();
  return (rule: string): string => t(`rules.${rule}`, { defaultValue: rule });
}
