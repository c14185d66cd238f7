import { addTexts } from '../scope.ts';

/** The texts about figures come with their page. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
