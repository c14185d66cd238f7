import { useEnumLabel, useFormat } from '@guanjia/domain';
import type { ImportNotesQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

export type ToldOfRow = ImportNotesQuery['importJob']['notes'][number];

/** Says what is told of a row, with what it names in words. */
export function useProblemText(): (told: Pick<ToldOfRow, 'reason' | 'params'>) => string {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  return ({ reason, params }) => {
    const { clock, state, tiers, dueOn, rule, ...values } = params as Record<string, unknown>;
    const named = {
      ...values,
      ...(clock ? { clock: enumLabel('Clock', String(clock)) } : {}),
      ...(state ? { state: enumLabel('CaseState', String(state)) } : {}),
      ...(dueOn ? { dueOn: format.date(String(dueOn)) } : {}),
      ...(rule ? { rule: t(`rules.${String(rule)}`, { defaultValue: String(rule) }) } : {}),
      ...(Array.isArray(tiers)
        ? { tiers: tiers.map((tier) => enumLabel('Tier', String(tier))).join(t('listSeparator')) }
        : {}),
    };
    return t(`imports.problem.${reason}`, { defaultValue: t('imports.problem.other'), ...named });
  };
}
