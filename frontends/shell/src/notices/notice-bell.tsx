import { useQuery } from '@apollo/client/react';
import { Icon, Link, listPath, useText } from '@guanjia/ui';
import { useEffect } from 'react';
import { UnreadNoticesDocument } from '../generated/graphql.ts';
import classes from './notice-bell.module.css';

/** How often a page in sight asks for new notices. */
const POLL_MS = 60_000;
/** The graph counts no further. */
const MOST_UNREAD = 100;

/** The way to the notices, with the number of unread ones; only for those who have a page of notices. */
export function NoticeBell() {
  const path = listPath('myNotices');
  return path ? <Bell to={path} /> : null;
}

function Bell({ to }: { to: string }) {
  const { t } = useText();
  const unread = useUnreadNotices();
  const shown = unread >= MOST_UNREAD ? `${MOST_UNREAD - 1}+` : String(unread);
  return (
    <Link
      to={to}
      className={classes['bell']}
      title={t('notices.title')}
      aria-label={unread > 0 ? t('notices.unread', { count: unread, shown }) : t('notices.none')}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={classes['count']} aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}

/** Asked anew when the window comes back into sight, and now and then while it is. */
function useUnreadNotices(): number {
  const { data, refetch } = useQuery(UnreadNoticesDocument, {
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  });
  useEffect(() => {
    // A refusal shows in the frame's own notice; the bell keeps what it knew.
    const again = () => void (document.hidden || refetch().catch(() => undefined));
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [refetch]);
  return data?.unreadNotices ?? 0;
}
