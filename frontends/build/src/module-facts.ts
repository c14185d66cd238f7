import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleFacts, NavigationFacts, SeenBy, Texts } from './manifest.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;

/** What a module declares of its pages, as far as the build has to know it. */
export interface DeclaredModule {
  name: string;
  path: string;
  titleKey: string;
  icon: string;
  order: number;
  seenBy: { tiers?: readonly string[]; roles?: readonly string[] };
  routes: readonly DeclaredRoute[];
}

export interface DeclaredRoute {
  path: string;
  entry?: {
    titleKey: string;
    icon: string;
    subject?: string;
    roles?: readonly string[];
    firstFor?: readonly string[];
  };
  lists?: string;
  record?: string;
  rowOf?: string;
}

/** Titles of pages and subjects that several modules share, by language. */
export type SharedTitles = Record<(typeof LANGUAGES)[number], object>;

/**
 * Puts the titles in every language beside what a module declares, so that the shell can draw the navigation before it
 * loads the module. Titles are looked for in the module's own texts, then in the shared ones. Throws when a key has no
 * text.
 */
export function moduleFacts(module: DeclaredModule, folder: string, shared: SharedTitles): ModuleFacts {
  const own = Object.fromEntries(LANGUAGES.map((language) => [language, catalogue(folder, language)]));
  const texts = (key: string): Texts =>
    Object.fromEntries(
      LANGUAGES.map((language) => {
        const text = lookUp(own[language], key) ?? lookUp(shared[language], key);
        if (text === undefined)
          throw new Error(`${module.name} names the text ${key}; add it to its ${language} catalogue.`);
        return [language, text];
      }),
    );
  const at = (path: string) => (path === '/' ? module.path : module.path + path);
  const navigation = module.routes.flatMap(({ path, entry }): NavigationFacts[] => {
    if (!entry) return [];
    const { titleKey, icon, subject, roles, firstFor } = entry;
    return [
      {
        path: at(path),
        title: texts(titleKey),
        icon,
        seenBy: seenBy({ roles }),
        ...(subject ? { subject: { name: subject, title: texts(`subject.${subject}`) } } : {}),
        ...(firstFor ? { firstFor: [...firstFor] } : {}),
      },
    ];
  });
  const pathsBy = (paths: (route: DeclaredRoute) => [name: string | undefined, path: string][]) =>
    Object.fromEntries(module.routes.flatMap(paths).flatMap(([name, path]) => (name ? [[name, path]] : [])));
  return {
    path: module.path,
    title: texts(module.titleKey),
    icon: module.icon,
    order: module.order,
    seenBy: seenBy(module.seenBy),
    navigation,
    lists: pathsBy(({ lists, path }) => [[lists, at(path)]]),
    records: pathsBy(({ record, rowOf, path }) => [
      [record, at(path)],
      [rowOf, `${at(path)}?row=:id`],
    ]),
  };
}

function seenBy({
  tiers,
  roles,
}: {
  tiers?: readonly string[];
  roles?: readonly string[] | undefined;
}): SeenBy {
  return { ...(tiers ? { tiers: [...tiers] } : {}), ...(roles ? { roles: [...roles] } : {}) };
}

function catalogue(folder: string, language: string): object {
  return JSON.parse(readFileSync(join(folder, 'src/locales', `${language}.json`), 'utf8')) as object;
}

function lookUp(texts: object | undefined, key: string): string | undefined {
  let node: unknown = texts;
  for (const part of key.split('.')) {
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
}
