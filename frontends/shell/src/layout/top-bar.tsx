import { Button, Icon, Link, openCommandPalette, useText } from '@guanjia/ui';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import classes from './shell.module.css';

export interface TopBarProps {
  account?: ReactNode;
  /** Opens the navigation on a phone. */
  onMenu?: () => void;
}

export function TopBar({ account, onMenu }: TopBarProps) {
  const { t } = useText();
  return (
    <header className={`${classes['top']} gj-no-print`}>
      {onMenu && (
        <Button
          type="text"
          className={classes['menuButton'] ?? ''}
          aria-label={t('menu')}
          icon={<Icon name="menu" />}
          onClick={onMenu}
        />
      )}
      <Link to="/" className={classes['brand']}>
        <svg viewBox="0 0 40 40" aria-hidden="true" className={classes['mark']}>
          <rect width="40" height="40" rx="9" fill="#0958d9" />
          <path
            fill="#fff"
            d="M20 8 8.5 16v3h2.2v11a1.6 1.6 0 0 0 1.6 1.6H18v-8.4a2 2 0 0 1 4 0v8.4h5.7a1.6 1.6 0 0 0 1.6-1.6V19h2.2v-3z"
          />
        </svg>
        <span className={classes['product']}>{t('product.name')}</span>
        <span className={classes['tagline']}>{t('product.tagline')}</span>
      </Link>
      {account && (
        <button type="button" className={classes['search']} onClick={openCommandPalette}>
          <Icon name="search" />
          <span className={classes['searchText']}>{t('search')}</span>
          <kbd aria-hidden="true">{/Mac/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'}</kbd>
        </button>
      )}
      <div className={classes['tools']}>
        <LanguageSwitch />
        {account}
      </div>
    </header>
  );
}
