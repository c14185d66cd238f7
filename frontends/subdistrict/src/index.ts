import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { subdistrictModule } from './module.ts';
import { DispatchPage } from './dispatch/dispatch-page.tsx';

export const { bootstrap, mount, unmount } = defineApp({
  module: subdistrictModule,
  firstPage: DispatchPage,
  catalogues: { 'zh-CN': zh, en },
});
