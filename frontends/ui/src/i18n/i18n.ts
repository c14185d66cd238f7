import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json';
import zh from '../locales/zh-CN.json';

export type Language = 'zh-CN' | 'en';
export type Catalogue = Record<string, unknown>;
export type Catalogues = Record<Language, Catalogue>;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** The namespace of the UI's own texts, where every other namespace falls back to. */
export const UI_NAMESPACE = 'ui';

/** Read by the shell's server, which writes the page in that language. */
const COOKIE = 'guanjia-language';

export const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: pageLanguage(),
  fallbackLng: 'zh-CN',
  supportedLngs: [...LANGUAGES],
  defaultNS: UI_NAMESPACE,
  fallbackNS: UI_NAMESPACE,
  resources: { 'zh-CN': { [UI_NAMESPACE]: zh }, en: { [UI_NAMESPACE]: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});
markDocument();

/** Adds a module's texts under its own name; a second call replaces them. */
export function registerCatalogues(namespace: string, catalogues: Catalogues): void {
  for (const language of LANGUAGES) {
    i18n.addResourceBundle(language, namespace, catalogues[language], true, true);
  }
}

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
  markDocument();
}

/** The language that the server chose for the page. */
function pageLanguage(): Language {
  return globalThis.document?.documentElement.lang === 'en' ? 'en' : 'zh-CN';
}

function markDocument(): void {
  if (globalThis.document) document.documentElement.lang = currentLanguage();
}
