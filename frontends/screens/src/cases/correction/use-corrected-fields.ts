import { useQuery } from '@apollo/client/react';
import { useEnumLabel } from '@guanjia/domain';
import { categoryChoices } from '../../categories/index.ts';
import { CategoryOptionsDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { CORRECTED_FIELDS } from './corrections.ts';
import type { CorrectedField } from './corrections.ts';

/** The fields as histories and comparisons show them: labels and readable values; `known` names what has an id. */
export function useCorrectedFields(known: ReadonlyMap<string, string>) {
  const { t, language } = useText();
  const enumLabel = useEnumLabel();
  const { data } = useQuery(CategoryOptionsDocument);
  const names = new Map([
    ...known,
    ...categoryChoices(data?.caseCategories ?? [], language).map(
      ({ value, label }) => [value, label] as const,
    ),
  ]);
  const render: Partial<Record<CorrectedField, (value: unknown) => string | undefined>> = {
    categoryId: (value) => names.get(String(value)) ?? String(value),
    estateId: (value) => (value ? (names.get(String(value)) ?? String(value)) : undefined),
    urgency: (value) => enumLabel('Urgency', String(value)),
  };
  return CORRECTED_FIELDS.map((field) => ({
    field,
    key: field,
    label: t(`correction.field.${field}`),
    ...(render[field] ? { render: render[field] } : {}),
  }));
}
