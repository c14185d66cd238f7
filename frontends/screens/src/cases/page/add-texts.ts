import { addTexts } from '../../scope.ts';

/** The texts that stand on the page of a case alone come with it. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
