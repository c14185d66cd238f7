import { explorerPath, Icon, Link } from '@guanjia/ui';
import type { Exploration } from '@guanjia/ui';
import { useText } from '../texts.ts';

/** Opens the query behind what is shown in the explorer. */
export function ExploreLink({ exploration }: { exploration: Exploration }) {
  const { t } = useText();
  return (
    <Link to={explorerPath(exploration)}>
      <Icon name="explorer" /> {t('figures.explore')}
    </Link>
  );
}
