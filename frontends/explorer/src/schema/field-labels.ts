import { useText } from '@guanjia/ui';

/** The name of a type or field in the reader's language; empty when it says no more than the name itself. */
export function useSchemaLabel(): (name: string) => string {
  const { t } = useText();
  // English has no labels of its own: the names are English already, and Chinese ones would be in the way.
  return (name) => t(`schema.${name}`, { defaultValue: '', fallbackLng: false });
}

/** A dotted column in words, e.g. 物业企业 · 信用得分 · 信用等级; the parts without a label stay as they are. Empty when none has one. */
export function useColumnLabel(): (column: string) => string {
  const label = useSchemaLabel();
  return (column) => {
    const parts = column.split('.');
    if (!parts.some((part) => label(part))) return '';
    return parts.map((part) => label(part) || part).join(' · ');
  };
}
