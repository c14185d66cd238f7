import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import { Link } from '../routing/link.tsx';
import { explorerPath } from '../routing/paths.tsx';
import type { Exploration } from '../routing/paths.tsx';

/** Opens the query behind what is shown in the explorer. */
export function ExploreLink({ exploration }: { exploration: Exploration }) {
  const { t } = useUiText();
  return (
    <Link to={explorerPath(exploration)}>
      <Icon name="explorer" /> {t('figures.explore')}
    </Link>
  );
}
