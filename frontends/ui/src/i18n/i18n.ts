import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh-CN' | 'en';
export type Catalogue = Record<string, unknown>;
export type Catalogues = Record<Language, Catalogue>;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** The namespace of the UI's own texts, where every other namespace falls back to. */
export const UI_NAMESPACE = 'ui';

/** Read by the shell's server, which writes the page in that language. */
const COOKIE = 'guanjia-language';

export const i18n = createInstance();

/** The UI's own texts are many: a page fetches those of its language, and the other's when somebody switches. */
const uiTexts: Record<Language, () => Promise<{ default: Catalogue }>> = {
  'zh-CN': () => import('../locales/zh-CN.json'),
  en: () => import('../locales/en.json'),
};
const first = pageLanguage();
const { default: firstTexts } = await uiTexts[first]();

void i18n.use(initReactI18next).init({
  lng: first,
  fallbackLng: 'zh-CN',
  supportedLngs: [...LANGUAGES],
  defaultNS: UI_NAMESPACE,
  fallbackNS: UI_NAMESPACE,
  resources: { [first]: { [UI_NAMESPACE]: firstTexts } },
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
  if (!i18n.hasResourceBundle(language, UI_NAMESPACE)) {
    i18n.addResourceBundle(language, UI_NAMESPACE, (await uiTexts[language]()).default);
  }
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
