import { useViewer } from '@guanjia/domain';
import { Drawer, Icon, Link, bootData, sees, useLocation, useNarrow, useText } from '@guanjia/ui';
import type { IconName } from '@guanjia/ui';
import { useEffect } from 'react';
import { navigationOf, presentEntry } from '../navigation/visible-modules.ts';
import type { NavigationGroup } from '../navigation/visible-modules.ts';
import classes from './shell.module.css';

export interface SideNavigationProps {
  drawerOpen: boolean;
  onClose: () => void;
}

/** The pages of every module that the viewer may open; in a drawer on a phone. */
export function SideNavigation({ drawerOpen, onClose }: SideNavigationProps) {
  const { t, language } = useText();
  const viewer = useViewer();
  const narrow = useNarrow();
  const { pathname } = useLocation();
  const groups = navigationOf(bootData().modules, viewer, language, sees);
  useEffect(() => onClose(), [pathname, onClose]);
  if (!narrow) {
    return (
      <nav className={`${classes['side']} gj-no-print`} aria-label={t('navigation')}>
        <Groups groups={groups} present={presentEntry(groups, pathname)} />
      </nav>
    );
  }
  return (
    <Drawer
      open={drawerOpen}
      onClose={onClose}
      placement="left"
      size={280}
      title={t('product.name')}
      styles={{ body: { padding: 8 } }}
    >
      <nav aria-label={t('navigation')}>
        <Groups groups={groups} present={presentEntry(groups, pathname)} />
      </nav>
    </Drawer>
  );
}

function Groups({ groups, present }: { groups: NavigationGroup[]; present: string | null }) {
  return groups.map(({ name, title, entries }) => (
    <section key={name} className={classes['group']}>
      <h2 className={classes['groupTitle']}>{title}</h2>
      <ul className={classes['entries']}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link
              to={entry.path}
              className={classes['entry']}
              aria-current={entry.path === present ? 'page' : undefined}
            >
              <Icon name={(entry.icon ?? 'right') as IconName} />
              {entry.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
