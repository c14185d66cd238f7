import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { districtModule } from './module.ts';
import { OverviewPage } from './overview/overview-page.tsx';

export const { bootstrap, mount, unmount } = defineApp({
  module: districtModule,
  firstPage: OverviewPage,
  catalogues: { 'zh-CN': zh, en },
});
