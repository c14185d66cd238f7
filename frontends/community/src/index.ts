import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { communityModule } from './module.ts';
import { DeskPage } from './desk/desk-page.tsx';

export const { bootstrap, mount, unmount } = defineApp({
  module: communityModule,
  firstPage: DeskPage,
  catalogues: { 'zh-CN': zh, en },
});
