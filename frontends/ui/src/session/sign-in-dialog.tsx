import { Alert, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { knownPerson } from '../extensions/extensions.tsx';
import { useSessionState } from './session-state.ts';
import type { SessionState } from './session-state.ts';
import classes from './sign-in-dialog.module.css';

/** Above every drawer and dialog of a page. */
const ON_TOP = 1900;

/**
 * Stands over the page when its session has ended: the sign-in opens in a window of its own, so that everything that was
 * typed stays where it is, and what was being sent goes on by itself once the same person is back.
 */
export function SignInDialog() {
  const { t } = useUiText();
  const state = useSessionState();
  const [blocked, setBlocked] = useState(false);
  const name = knownPerson()?.name ?? '';
  // While it fades away it still says why it came.
  const now = useLastEnd(state);
  // A provider that still knows the other person would sign them in again without asking.
  const address = `/sign-in?return=${encodeURIComponent('/signed-in')}${now === 'other' ? '&prompt=login' : ''}`;
  const open = () => setBlocked(!window.open(address, 'guanjia-sign-in', 'popup,width=560,height=760'));
  return (
    <Modal
      open={state !== 'alive'}
      title={t(`session.${now}.title`, { name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      zIndex={ON_TOP}
      footer={
        <div className={classes['actions']}>
          <Button onClick={leave}>{t('session.leave')}</Button>
          <Button type="primary" autoFocus onClick={open}>
            {t(`session.${now}.signIn`, { name })}
          </Button>
        </div>
      }
    >
      <p>{t(`session.${now}.body`, { name })}</p>
      {blocked ? (
        <Alert
          type="warning"
          showIcon
          title={
            <>
              {t('session.blocked')}{' '}
              <a href={address} target="_blank" rel="noreferrer">
                {t('session.newTab')}
              </a>
            </>
          }
        />
      ) : null}
    </Modal>
  );
}

function useLastEnd(state: SessionState): Exclude<SessionState, 'alive'> {
  const last = useRef<Exclude<SessionState, 'alive'>>('ended');
  if (state !== 'alive') last.current = state;
  return last.current;
}

/** Signs in, or goes on as who is signed in now, in this window: the page is loaded anew. */
function leave(): void {
  location.reload();
}
