import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh-CN.json' with { type: 'json' };

/** Titles of subjects and of shared pages. The build puts them into what the shell knows of a module. */
export const navigationTitles = { 'zh-CN': zh, en };
