import { StatusTag } from '@guanjia/ui';
import { useEnumLabel } from './enum-label.ts';
import type { EnumName } from './enum-label.ts';
import { toneOf } from './tone-of.ts';

export interface EnumTagProps {
  /** The enum's name in the graph. */
  type: EnumName;
  value: string | null | undefined;
}

/** An enum's value as a tag: its label in the user's language, its tone by what it means. */
export function EnumTag({ type, value }: EnumTagProps) {
  const label = useEnumLabel();
  if (!value) return null;
  return <StatusTag tone={toneOf(type, value)}>{label(type, value)}</StatusTag>;
}
