import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh-CN' | 'en';
export type Catalogue = Record<string, unknown>;
export type Catalogues = Record<Language, Catalogue>;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** The namespace of the UI's own texts. */
export const UI_NAMESPACE = 'ui';

/** Where a text is looked for that a package does not have itself; packages whose texts everybody uses join the list. */
const fallbacks = [UI_NAMESPACE];

/** Read by the shell's server, which writes the page in that language. */
const COOKIE = 'guanjia-language';

export const i18n = createInstance();

/** How to fetch the texts of a language. */
export type CatalogueFiles = Record<Language, () => Promise<{ default: Catalogue }>>;

interface FetchedCatalogue {
  namespace: string;
  files: CatalogueFiles;
  languages: Set<Language>;
}

/** Large catalogues: a page fetches those of its language, and the other's when somebody switches. */
const fetched: FetchedCatalogue[] = [];

void i18n.use(initReactI18next).init({
  lng: pageLanguage(),
  fallbackLng: 'zh-CN',
  supportedLngs: [...LANGUAGES],
  defaultNS: UI_NAMESPACE,
  fallbackNS: fallbacks,
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});
markDocument();
await fetchCatalogue(UI_NAMESPACE, {
  'zh-CN': () => import('../locales/zh-CN.json'),
  en: () => import('../locales/en.json'),
});

/**
 * Fetches a package's texts in the language of the page; resolves when they can be used. A second catalogue of a
 * namespace adds to the first: what few pages show need not be fetched by all.
 */
export async function fetchCatalogue(namespace: string, files: CatalogueFiles): Promise<void> {
  const catalogue = { namespace, files, languages: new Set<Language>() };
  fetched.push(catalogue);
  await fetchTexts(catalogue, currentLanguage());
}

/** From now on every package falls back to the texts of this one, too. */
export function shareTexts(namespace: string): void {
  if (!fallbacks.includes(namespace)) fallbacks.push(namespace);
}

async function fetchTexts(
  { namespace, files, languages }: FetchedCatalogue,
  language: Language,
): Promise<void> {
  if (languages.has(language)) return;
  const { default: texts } = await files[language]();
  i18n.addResourceBundle(language, namespace, texts, true);
  languages.add(language);
}

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
  await Promise.all(fetched.map((catalogue) => fetchTexts(catalogue, language)));
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
