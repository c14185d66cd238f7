import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './location.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An absolute path of any app. */
  to: string;
}

/** A link within the admin: a real anchor, so that it can be opened in a new tab. */
export function Link({ to, onClick, children, ...anchor }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (event.defaultPrevented || elsewhere || anchor.target === '_blank') return;
    event.preventDefault();
    void navigate(to);
  };
  return (
    <a {...anchor} href={to} onClick={follow}>
      {children}
    </a>
  );
}
