import { useDeferredValue, useEffect } from 'react';
import type { ReactNode } from 'react';
import { useRememberedPage } from '../commands/use-recent.ts';
import { useUiText } from '../i18n/text.tsx';
import { Link } from '../routing/link.tsx';
import { Icon } from '../icons/icon.tsx';
import classes from './page.module.css';

export interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  /** Where one comes from. */
  back?: { to: string; label: string };
  /** Buttons at the right; below the title on a phone. */
  actions?: ReactNode;
  /** Status tags beside the title. */
  tags?: ReactNode;
  /** Below the header, across the page. */
  tabs?: ReactNode;
  /** What goes on paper brings a heading of its own. */
  screenOnly?: boolean;
}

export interface PageProps extends PageHeaderProps {
  /** For forms: no wider than reads well. */
  narrow?: boolean;
  /** What the page is called among those opened last, where the title alone would not tell which record it is. */
  recentAs?: string;
  children?: ReactNode;
}

/** A page: its header, its content, and the document's title. */
export function Page({ narrow = false, recentAs, children, ...header }: PageProps) {
  const { t } = useUiText();
  const title = `${header.title} · ${t('product.name')}`;
  useEffect(() => void (document.title = title), [title]);
  useRememberedPage(recentAs ?? header.title);
  // The heading is painted at once, whatever the content takes.
  const headed = useDeferredValue(true, false);
  return (
    <div className={narrow ? `${classes['page']} ${classes['narrow']}` : classes['page']}>
      <PageHeader {...header} />
      <div className={classes['content']} aria-busy={!headed}>
        {headed ? children : null}
      </div>
    </div>
  );
}

export function PageHeader(props: PageHeaderProps) {
  const { title, subtitle, back, actions, tags, tabs, screenOnly = false } = props;
  return (
    <header className={screenOnly ? `${classes['header']} gj-no-print` : classes['header']}>
      {back && (
        <Link className={classes['back']} to={back.to}>
          <Icon name="left" /> {back.label}
        </Link>
      )}
      <div className={classes['heading']}>
        <div className={classes['titles']}>
          <div className={classes['titleLine']}>
            <h1 className={classes['title']} tabIndex={-1}>
              {title}
            </h1>
            {tags}
          </div>
          {subtitle && <div className={classes['subtitle']}>{subtitle}</div>}
        </div>
        {actions && <div className={`${classes['actions']} gj-no-print`}>{actions}</div>}
      </div>
      {tabs}
    </header>
  );
}
