import type { IconName } from '@guanjia/ui';
import type { ComponentType } from 'react';
import type { EnumTypes } from '../generated/schema.ts';

/** A page of a module, declared once: where it lies, how it is fetched, and what the rest of the admin knows of it. */
export interface PageRoute {
  /** Relative to the module's path: `/cases/:id`. */
  path: string;
  /** Fetches the page; without it the page comes with the module itself. */
  load?: () => Promise<ComponentType>;
  /** How the page stands in the navigation; pages without it are reached by links alone. */
  entry?: NavigationEntry;
  /** The root connection field of the graph whose rows it lists. */
  lists?: string;
  /** The type of the record that it shows; the path has its `:id`. */
  record?: string;
  /** The type of the records that it opens beside the list (`?row=`). */
  rowOf?: string;
}

/** Subjects under which pages stand in the navigation, in this order, below the pages of no subject. */
export const SUBJECTS = ['cases', 'registry', 'owners', 'stars', 'credit', 'rules'] as const;

export interface NavigationEntry {
  titleKey: string;
  icon: IconName;
  /** Without one, the entry stands on top, under the name of the module. */
  subject?: (typeof SUBJECTS)[number];
  /** Who sees it; everybody without it. */
  roles?: readonly EnumTypes['Role'][];
  /** Whose work waits there: they begin with it, the first such page of a module. */
  firstFor?: readonly EnumTypes['Role'][];
}

/** What a module tells of itself before any of its code is loaded. */
export interface ModuleDeclaration {
  /** Of its folder, its release and its application. */
  name: string;
  /** The path under which all its pages lie. */
  path: string;
  titleKey: string;
  icon: IconName;
  /** Where it stands among the modules. */
  order: number;
  /** Who may open it; an empty list stands for everyone. */
  seenBy: { tiers?: readonly EnumTypes['Tier'][]; roles?: readonly EnumTypes['Role'][] };
  /** Its pages, in the order in which they are offered. */
  routes: readonly PageRoute[];
}
