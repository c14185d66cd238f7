import { fetchCatalogue } from '@guanjia/ui';

/** The texts about the audit log come with its pages: few people open them. */
await fetchCatalogue('district', {
  'zh-CN': () => import('./locales/zh-CN.json'),
  en: () => import('./locales/en.json'),
});
