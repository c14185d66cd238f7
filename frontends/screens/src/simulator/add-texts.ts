import { addTexts } from '../scope.ts';

/** The texts of the simulator come with its page. */
await addTexts({ 'zh-CN': () => import('./locales/zh-CN.json'), en: () => import('./locales/en.json') });
