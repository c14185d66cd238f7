import { ViewerGate } from '@guanjia/domain';
import {
  CommandCentre,
  ErrorPanel,
  PageSkeleton,
  SignInDialog,
  confirm,
  setLeaveQuestion,
  useGatewayDown,
  useText,
} from '@guanjia/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { TodayDocument } from '../generated/graphql.ts';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { useNewRelease } from '../releases/use-new-release.ts';
import { AccountMenu } from './account-menu.tsx';
import { DemoBanner, GatewayNotice, ReleaseNotice } from './notices.tsx';
import { Outlet } from './outlet.tsx';
import classes from './shell.module.css';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { usePolled } from './use-polled.ts';
import { useShellCommands } from './use-shell-commands.ts';

const TODAY_MS = 600_000;

/** The whole page: frame, navigation, and the place where modules are shown. */
export function Shell() {
  const { t } = useText();
  useEffect(() => {
    setLeaveQuestion(() =>
      confirm({ title: t('leave.title'), body: t('leave.body'), okText: t('leave.leave'), danger: true }),
    );
  }, [t]);
  return (
    <>
      <ViewerGate waiting={notYet}>
        <SignedInShell />
      </ViewerGate>
      <SignInDialog />
    </>
  );
}

/** The frame alone, until it is known who is signed in. */
function notYet({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <Frame>
      <main className={classes['main']}>
        {error ? (
          <div className={classes['startError']}>
            <ErrorPanel error={error} onRetry={retry} />
          </div>
        ) : (
          <PageSkeleton />
        )}
      </main>
    </Frame>
  );
}

function SignedInShell() {
  const [open, setOpen] = useState(false);
  // The same function every time: the navigation closes itself when it gets another one.
  const close = useCallback(() => setOpen(false), []);
  const newRelease = useNewRelease();
  const down = useGatewayDown();
  useShellCommands();
  // All pages take the date from the viewer in the cache: one that stays open over midnight goes on with the new day.
  usePolled(TodayDocument, TODAY_MS);
  return (
    <Frame
      account={
        <>
          <NoticeBell />
          <AccountMenu />
        </>
      }
      onMenu={() => setOpen(true)}
      notices={
        <>
          {newRelease && <ReleaseNotice />}
          {down && <GatewayNotice />}
        </>
      }
    >
      <SideNavigation drawerOpen={open} onClose={close} />
      <Outlet />
      <CommandCentre />
    </Frame>
  );
}

interface FrameProps {
  account?: ReactNode;
  notices?: ReactNode;
  onMenu?: () => void;
  children: ReactNode;
}

function Frame({ account, notices, onMenu, children }: FrameProps) {
  const { t } = useText();
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        {t('skip')}
      </a>
      <TopBar account={account} {...(onMenu ? { onMenu } : {})} />
      {account && <DemoBanner />}
      {notices}
      <div className={classes['body']}>{children}</div>
    </div>
  );
}
