import type { Language } from '@guanjia/http';

interface Notice {
  title: string;
  hint: string;
  action: string;
}

interface Text {
  product: string;
  loading: string;
  slow: string;
  reload: string;
  scripts: string;
  reference: string;
  notices: Record<NoticeKind, Notice>;
}

/** What a plain page of the server can have to say. */
export type NoticeKind =
  'noRelease' | 'issuerUnavailable' | 'signInExpired' | 'signInRefused' | 'signedIn' | 'failed' | 'notFound';

/** All words on the pages that stand before, or instead of, the application. */
export const TEXT: Record<Language, Text> = {
  'zh-CN': {
    product: '管家·物业管理监管平台',
    loading: '正在打开…',
    slow: '打开时间较长，可能是网络不稳定或页面文件未能通过校验。',
    reload: '重新加载',
    scripts: '本平台需要启用 JavaScript,请在浏览器设置中开启后重新加载。',
    reference: '查询编号',
    notices: {
      noRelease: {
        title: '平台正在准备中',
        hint: '页面尚未发布，通常几秒钟内即可完成。如长时间未恢复，请联系管理员。',
        action: '重新加载',
      },
      issuerUnavailable: {
        title: '暂时无法登录',
        hint: '身份认证服务没有响应，请稍后再试。已登录的同事不受影响。',
        action: '再试一次',
      },
      signInExpired: {
        title: '本次登录已失效',
        hint: '登录页面停留时间过长，或浏览器未接受 Cookie。请重新登录。',
        action: '重新登录',
      },
      signInRefused: {
        title: '登录未能完成',
        hint: '身份认证服务拒绝了本次登录。请重新登录；如仍不成功，请将查询编号告知管理员。',
        action: '重新登录',
      },
      signedIn: {
        title: '已登录',
        hint: '请关闭本窗口，回到原来的页面继续；您填写的内容都还在。',
        action: '打开首页',
      },
      failed: {
        title: '页面未能打开',
        hint: '服务器出现问题，已自动记录。请稍后再试；如仍不成功，请将查询编号告知管理员。',
        action: '再试一次',
      },
      notFound: { title: '没有这个页面', hint: '地址可能有误，或内容已移走。', action: '返回首页' },
    },
  },
  en: {
    product: 'Guanjia · Housing estate supervision',
    loading: 'Opening…',
    slow: 'This takes longer than it should. The connection may be poor, or a file of the page failed its check.',
    reload: 'Reload',
    scripts: 'This platform needs JavaScript. Switch it on in the browser’s settings and reload.',
    reference: 'Reference',
    notices: {
      noRelease: {
        title: 'The platform is being prepared',
        hint: 'Its pages are not published yet, which takes a few seconds. If it takes longer, tell your administrator.',
        action: 'Reload',
      },
      issuerUnavailable: {
        title: 'Signing in is not possible at the moment',
        hint: 'The identity provider does not answer. Please try again later. Whoever is signed in can go on working.',
        action: 'Try again',
      },
      signInExpired: {
        title: 'This sign-in is no longer valid',
        hint: 'The sign-in page stood open for too long, or the browser did not accept cookies. Please sign in again.',
        action: 'Sign in again',
      },
      signInRefused: {
        title: 'The sign-in could not be completed',
        hint: 'The identity provider refused it. Please sign in again; if it fails again, give the reference to your administrator.',
        action: 'Sign in again',
      },
      signedIn: {
        title: 'You are signed in',
        hint: 'Close this window and go on where you were: everything you had typed is still there.',
        action: 'To the start',
      },
      failed: {
        title: 'The page could not be opened',
        hint: 'Something went wrong on the server, and it has been recorded. Try again; if it fails again, give the reference to your administrator.',
        action: 'Try again',
      },
      notFound: {
        title: 'There is no such page',
        hint: 'The address may be wrong, or the content has moved.',
        action: 'To the start',
      },
    },
  },
};
