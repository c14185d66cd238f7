import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/icon.tsx';
import classes from './states.module.css';

export interface StatePanelProps {
  icon: IconName;
  tone?: 'neutral' | 'good' | 'warn';
  title: ReactNode;
  body?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
  /** Names the document too: for what takes the place of a whole page. */
  pageTitle?: string;
}

/** A page-sized statement in place of content: what is the case, and what can be done. */
export function StatePanel({
  icon,
  tone = 'neutral',
  title,
  body,
  actions,
  children,
  pageTitle,
}: StatePanelProps) {
  const { t } = useUiText();
  const Title = pageTitle ? 'h1' : 'h2';
  useEffect(() => {
    if (pageTitle) document.title = `${pageTitle} · ${t('product.name')}`;
  }, [pageTitle, t]);
  return (
    <div className={classes['panel']}>
      <span className={classes['mark']} data-tone={tone} aria-hidden="true">
        <Icon name={icon} />
      </span>
      <Title className={classes['title']}>{title}</Title>
      {body && <p className={classes['body']}>{body}</p>}
      {actions && <div className={classes['actions']}>{actions}</div>}
      {children}
    </div>
  );
}
