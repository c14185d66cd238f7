import { useText } from '@guanjia/ui';

/** What a message is about, in words; a type that came with a later service keeps its own name. */
export function useEventName() {
  const { t } = useText();
  return (type: string): string =>
    t(`integrations.events.${type.replace(/^[a-z]+\./, '')}`, { defaultValue: type });
}
