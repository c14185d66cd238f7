import { defineScreens } from '@guanjia/ui';

/** The texts of the shared screens, whichever department shows them. */
export const { Scope, useText, addTexts } = await defineScreens({
  name: 'screens',
  catalogues: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
});
