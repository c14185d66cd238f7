import { defineApp } from '@guanjia/domain';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';
import { explorerModule } from './module.ts';
import { ExplorerPage } from './page/explorer-page.tsx';
import labels from './schema/labels.zh-CN.json';

export const { bootstrap, mount, unmount } = defineApp({
  module: explorerModule,
  firstPage: ExplorerPage,
  // In English the schema's own names and descriptions say it.
  catalogues: { 'zh-CN': { ...zh, schema: labels }, en },
});
