import { ApolloProvider } from '@apollo/client/react';
import { App, ConfigProvider } from 'antd';
import enLocale from 'antd/es/locale/en_GB';
import zhLocale from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bootData } from '../boot/boot-data.ts';
import { graphClient } from '../graph/client.ts';
import { currentLanguage, i18n, UI_NAMESPACE } from '../i18n/i18n.ts';
import { TextScope } from '../i18n/text.tsx';
import { NoticeHost } from '../notices/notice-host.tsx';
import '../theme/theme.css';
import { useLargeText } from '../theme/large-text.ts';
import { useStill } from '../theme/media.ts';
import { theme } from '../theme/theme.ts';

export interface AppFrameProps {
  /** The namespace of the texts inside. */
  name: string;
  children: ReactNode;
}

/** What every React root of the page stands in: theme, style nonce, texts, graph client, notices. */
export function AppFrame({ name, children }: AppFrameProps) {
  useTranslation(UI_NAMESPACE, { i18n });
  const language = currentLanguage();
  const large = useLargeText();
  const still = useStill();
  return (
    <ConfigProvider
      csp={{ nonce: bootData().nonce }}
      locale={language === 'zh-CN' ? zhLocale : enLocale}
      theme={theme({ large, still })}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <ApolloProvider client={graphClient}>
          <TextScope name={name}>{children}</TextScope>
        </ApolloProvider>
        <NoticeHost />
      </App>
    </ConfigProvider>
  );
}
