import { addTexts } from '../scope.ts';

/** The texts about what was handed over come with its first rows. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
