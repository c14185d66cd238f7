import { defineScreens } from '@guanjia/ui';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';

/** The texts of the shared screens, whichever department shows them. */
export const { Scope, useText } = defineScreens({ name: 'screens', catalogues: { 'zh-CN': zh, en } });
