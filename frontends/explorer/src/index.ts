import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { routes } from './routes.tsx';
import labels from './schema/labels.zh-CN.json';

export const { bootstrap, mount, unmount } = defineApp({
  name: 'explorer',
  base: '/explorer',
  routes,
  // In English the schema's own names and descriptions say it.
  catalogues: { 'zh-CN': { ...zh, schema: labels }, en },
});
