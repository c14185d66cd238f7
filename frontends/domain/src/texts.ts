import { defineScreens } from '@guanjia/ui';

/** The words of the field: labels of enums, refusals, rules, figures. Every other package falls back to them. */
export const { useText } = await defineScreens({
  name: 'domain',
  catalogues: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
  shared: true,
});
