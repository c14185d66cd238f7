import { useText } from '@guanjia/ui';

/** What an operation of the log is called; one of another version of the platform goes by the name that stands there. */
export function useActionText(): (action: string) => string {
  const { t } = useText();
  return (action) => t(`audit.actions.${action}`, { defaultValue: action });
}
