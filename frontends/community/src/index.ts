import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { routes } from './routes.tsx';

export const { bootstrap, mount, unmount } = defineApp({
  name: 'community',
  base: '/community',
  routes,
  catalogues: { 'zh-CN': zh, en },
});
