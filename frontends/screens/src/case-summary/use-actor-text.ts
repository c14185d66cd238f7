import { useEnumLabel } from '@guanjia/domain';
import type { Tier } from '../generated/graphql.ts';
import { useText } from '../scope.ts';

/** Whoever acted, as histories name them: a person with the tier, or the platform by itself. */
interface Actor {
  actorName: string | null;
  actorTier: Tier;
}

/** Says who acted. */
export function useActorText(): (actor: Actor) => string {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  return ({ actorName, actorTier }) =>
    actorName === null
      ? t('event.platform')
      : t('event.by', { name: actorName, tier: enumLabel('Tier', actorTier) });
}
