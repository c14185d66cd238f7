import { addTexts } from '../../scope.ts';

/** The texts about imports come with their pages. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
