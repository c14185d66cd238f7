import type { Language } from '@guanjia/http';

interface Text {
  product: string;
  promise: string;
  tiers: { name: string; work: string }[];
  footer: string;
  language: string;
  signIn: string;
  signInHint: string;
  account: string;
  password: string;
  submit: string;
  wrong: string;
  missing: string;
  tooMany: (minutes: number) => string;
  demo: string;
  demoHint: string;
  demoUse: (name: string) => string;
  roles: Record<string, string>;
  joined: string;
  expired: string;
  expiredHint: string;
  again: string;
  signOut: string;
  signOutHint: string;
  stay: string;
  signedOut: string;
  signedOutHint: string;
  error: string;
  errorHint: string;
}

/** All words that people read on the provider's pages. */
export const TEXT: Record<Language, Text> = {
  'zh-CN': {
    product: '管家·物业管理监管平台',
    promise: '一张图看全区，一件事办到底。',
    tiers: [
      { name: '区', work: '登记、星级评定、信用评价、督办' },
      { name: '街道 / 镇', work: '派单、指导业主大会、考核' },
      { name: '社区 / 村', work: '受理、办理、回访、巡查' },
    ],
    footer: '仅限授权人员使用，操作将被记录。',
    language: '语言',
    signIn: '登录',
    signInHint: '请使用本单位分配的账号登录。',
    account: '账号',
    password: '密码',
    submit: '登录',
    wrong: '账号或密码不正确，请核对后重试。',
    missing: '请输入账号和密码。',
    tooMany: (minutes) => `连续输错次数过多，请 ${minutes} 分钟后再试。`,
    demo: '演示账号',
    demoHint: '点选后填入账号。密码显示在启动平台的终端窗口中。',
    demoUse: (name) => `使用账号 ${name}`,
    roles: {
      HANDLER: '经办',
      SUPERVISOR: '督办',
      HEAD: '审批',
      EVALUATOR: '考评',
      REGISTRAR: '登记',
      AUDITOR: '审计',
      ANALYST: '分析',
      INTEGRATOR: '系统接入',
      ADMINISTRATOR: '系统管理',
    },
    joined: '、',
    expired: '本次登录已失效',
    expiredHint: '登录页面停留时间过长，或浏览器未接受 Cookie。请重新开始。',
    again: '重新登录',
    signOut: '退出登录',
    signOutHint: '确认后将退出平台，未保存的内容会丢失。',
    stay: '暂不退出',
    signedOut: '已退出登录',
    signedOutHint: '如在公用电脑上操作，请关闭浏览器窗口。',
    error: '登录未能完成',
    errorHint: '请返回重新登录。如多次出现，请将下面的代码告知管理员。',
  },
  en: {
    product: 'Guanjia · Housing estate supervision',
    promise: 'The whole district on one page, every case to its end.',
    tiers: [
      { name: 'District', work: 'registry, star rating, credit, supervision' },
      { name: 'Subdistrict', work: 'dispatch, owners’ congresses, evaluation' },
      { name: 'Community', work: 'intake, handling, follow-up, patrol' },
    ],
    footer: 'For authorised staff only. What you do here is recorded.',
    language: 'Language',
    signIn: 'Sign in',
    signInHint: 'Use the account that your office gave you.',
    account: 'Account',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The account or the password is not right. Check both and try again.',
    missing: 'Enter your account and your password.',
    tooMany: (minutes) =>
      `Too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    demo: 'Demonstration accounts',
    demoHint:
      'Choose one to fill in its name. The passwords stand in the terminal where the platform was started.',
    demoUse: (name) => `Use the account ${name}`,
    roles: {
      HANDLER: 'handling',
      SUPERVISOR: 'supervision',
      HEAD: 'approvals',
      EVALUATOR: 'evaluation',
      REGISTRAR: 'registry',
      AUDITOR: 'audit',
      ANALYST: 'analysis',
      INTEGRATOR: 'integration',
      ADMINISTRATOR: 'administration',
    },
    joined: ', ',
    expired: 'This sign-in is no longer valid',
    expiredHint:
      'The page stood open for too long, or the browser did not accept cookies. Please start again.',
    again: 'Sign in again',
    signOut: 'Sign out',
    signOutHint: 'You will leave the platform. What you have not saved will be lost.',
    stay: 'Stay signed in',
    signedOut: 'You are signed out',
    signedOutHint: 'On a shared computer, close the browser window as well.',
    error: 'The sign-in could not be completed',
    errorHint:
      'Please go back and sign in again. If it happens again, give the code below to your administrator.',
  },
};
