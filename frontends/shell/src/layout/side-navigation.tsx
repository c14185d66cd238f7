import { SUBJECTS, useViewer } from '@guanjia/domain';
import { Drawer, Icon, Link, bootData, sees, useLocation, useNarrow, useText } from '@guanjia/ui';
import type { IconName } from '@guanjia/ui';
import { useEffect, useId } from 'react';
import { useFoldedGroups } from '../navigation/use-folded-groups.ts';
import { navigationOf, presentEntry } from '../navigation/visible-modules.ts';
import type { NavigationGroup } from '../navigation/visible-modules.ts';
import classes from './side-navigation.module.css';

export interface SideNavigationProps {
  drawerOpen: boolean;
  onClose: () => void;
}

/** The pages of every module that the viewer may open, by subject; in a drawer on a phone. */
export function SideNavigation({ drawerOpen, onClose }: SideNavigationProps) {
  const { t, language } = useText();
  const viewer = useViewer();
  const narrow = useNarrow();
  const { pathname } = useLocation();
  const groups = navigationOf(bootData().modules, viewer, language, { sees, subjects: SUBJECTS });
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
  const { folded, fold } = useFoldedGroups();
  return groups.map((group) => (
    <Group
      key={group.name}
      group={group}
      present={present}
      // The page that is open stays in sight.
      open={!folded.includes(group.name) || group.entries.some(({ path }) => path === present)}
      onFold={(away) => fold(group.name, away)}
    />
  ));
}

interface GroupProps {
  group: NavigationGroup;
  present: string | null;
  open: boolean;
  onFold: (away: boolean) => void;
}

/** A subject with one page has no heading: it would say the same twice. */
function Group({ group: { title, entries }, present, open, onFold }: GroupProps) {
  const id = useId();
  const alone = entries.length === 1;
  return (
    <section className={classes['group']}>
      {alone ? null : (
        <h2 className={classes['groupTitle']}>
          <button
            type="button"
            className={classes['fold']}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => onFold(open)}
          >
            {title}
            <Icon name={open ? 'up' : 'down'} />
          </button>
        </h2>
      )}
      <ul id={id} className={classes['entries']} hidden={!open && !alone}>
        {entries.map((entry) => (
          <li key={entry.path}>
            <Link
              to={entry.path}
              className={classes['entry']}
              aria-current={entry.path === present ? 'page' : undefined}
            >
              <Icon name={entry.icon as IconName} />
              {entry.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
