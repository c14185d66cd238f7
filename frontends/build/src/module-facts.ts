import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleFacts, NavigationFacts, SeenBy, Texts } from './manifest.ts';

const LANGUAGES = ['zh-CN', 'en'];

interface ModuleFile {
  path: string;
  titleKey: string;
  icon?: string;
  order?: number;
  seenBy?: SeenBy;
  navigation?: { path: string; titleKey: string; icon?: string; seenBy?: SeenBy }[];
  lists?: Record<string, string>;
  records?: Record<string, string>;
}

/**
 * Reads a module's `module.json` and puts its titles in every language beside their keys, so that the shell can draw the
 * navigation before it loads the module. Throws when a key has no text.
 */
export function readModuleFacts(folder: string): ModuleFacts {
  const file = JSON.parse(readFileSync(join(folder, 'module.json'), 'utf8')) as ModuleFile;
  const texts = (key: string): Texts =>
    Object.fromEntries(LANGUAGES.map((language) => [language, lookUp(folder, language, key)]));
  const navigation = (file.navigation ?? []).map((entry): NavigationFacts => ({
    ...entry,
    title: texts(entry.titleKey),
    seenBy: entry.seenBy ?? {},
  }));
  return {
    path: file.path,
    titleKey: file.titleKey,
    title: texts(file.titleKey),
    ...(file.icon ? { icon: file.icon } : {}),
    order: file.order ?? 100,
    seenBy: file.seenBy ?? {},
    navigation,
    lists: file.lists ?? {},
    records: file.records ?? {},
  };
}

function lookUp(folder: string, language: string, key: string): string {
  const path = join(folder, 'src/locales', `${language}.json`);
  let node: unknown = JSON.parse(readFileSync(path, 'utf8'));
  for (const part of key.split('.')) {
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[part] : undefined;
  }
  if (typeof node !== 'string') throw new Error(`module.json names the text ${key}; add it to ${path}.`);
  return node;
}
