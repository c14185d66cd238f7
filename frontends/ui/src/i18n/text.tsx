import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, fetchCatalogue, shareTexts, UI_NAMESPACE } from './i18n.ts';
import type { CatalogueFiles, Language } from './i18n.ts';

const Namespace = createContext(UI_NAMESPACE);

/** A text of the current namespace, else of the catalogues that are shared; `values` fill `{{placeholders}}`. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** Everything inside takes its texts from the catalogue registered under `name`. */
export function TextScope({ name, children }: { name: string; children?: ReactNode }) {
  return <Namespace value={name}>{children}</Namespace>;
}

/** The texts of the app or shared package that the component is shown in. */
export function useText(): { t: Translate; language: Language } {
  const namespace = useContext(Namespace);
  return useTextOf(namespace);
}

/** The UI's own texts, whatever the scope around them. */
export function useUiText(): { t: Translate; language: Language } {
  return useTextOf(UI_NAMESPACE);
}

function useTextOf(namespace: string): { t: Translate; language: Language } {
  const { t } = useTranslation([namespace, UI_NAMESPACE]);
  const translate: Translate = (key, values) => t(key, { ...values }) as string;
  return { t: translate, language: currentLanguage() };
}

export interface ScreensOptions {
  name: string;
  catalogues: CatalogueFiles;
  /** Whether every other package falls back to these texts. */
  shared?: boolean;
}

/** Registers the texts of a package whose components several apps show, and gives their scope. */
export async function defineScreens({ name, catalogues, shared = false }: ScreensOptions) {
  if (shared) shareTexts(name);
  await fetchCatalogue(name, catalogues);
  return {
    /** Fetches further texts of the same scope, for what few pages show. */
    addTexts: (more: CatalogueFiles) => fetchCatalogue(name, more),
    Scope: ({ children }: { children?: ReactNode }) => <TextScope name={name}>{children}</TextScope>,
    useText: () => useTextOf(name),
  };
}
