import { Icon, Link, listPath, useText } from '@guanjia/ui';
import { UnreadNoticesDocument } from '../generated/graphql.ts';
import { usePolled } from '../layout/use-polled.ts';
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
  const unread = usePolled(UnreadNoticesDocument, POLL_MS)?.unreadNotices ?? 0;
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
