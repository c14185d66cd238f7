import { addTexts } from '../scope.ts';

/** The texts about estates and companies come with the pages that show them. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
