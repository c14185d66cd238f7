import { Link } from '../routing/link.tsx';
import { useLocation } from '../routing/location.ts';
import classes from './page-tabs.module.css';

export interface PageTabsProps {
  /** What the pages are about, for screen readers. */
  label: string;
  tabs: readonly { to: string; label: string }[];
}

/** Links between pages that belong together, under their title; for `Page`'s `tabs`. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={`${classes['tabs']} gj-no-print`}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className={classes['tab']}
          {...(tab.to === pathname ? { 'aria-current': 'page' as const } : {})}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
