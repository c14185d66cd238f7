import { App } from 'antd';
import { useEffect } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { addNoticeBoard } from './notices.ts';

/** Shows toasts and questions with the theme around it. */
export function NoticeHost() {
  const { message, modal } = App.useApp();
  const { t } = useUiText();
  useEffect(() => {
    return addNoticeBoard({
      toast: (kind, text) => void message.open({ type: kind, content: text }),
      ask: ({ title, body, danger = false, okText, cancelText }) =>
        new Promise((resolve) => {
          modal.confirm({
            title,
            content: body,
            okText: okText ?? t('common.confirm'),
            cancelText: cancelText ?? t('common.cancel'),
            okButtonProps: { danger },
            autoFocusButton: danger ? 'cancel' : 'ok',
            onOk: () => resolve(true),
            onCancel: () => resolve(false),
          });
        }),
    });
  }, [message, modal, t]);
  return null;
}
