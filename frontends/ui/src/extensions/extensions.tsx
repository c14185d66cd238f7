import type { ComponentType } from 'react';
import type { Command } from '../commands/registry.ts';
import type { ListState } from '../lists/use-list-state.ts';

/** Who sits before the page. */
export interface Person {
  name: string;
  tier: string;
  roles: readonly string[];
}

/** What a package that knows the domain gives to components that do not. */
export interface Extensions {
  /** The person, as far as the page has learnt who it is. */
  knownPerson: () => Person | undefined;
  /** Stands before the filters of every list: its saved views. */
  ListViews: ComponentType<{ list: ListState }>;
  /** Names the figure whose rows a link leads to; null for one that it does not know. */
  useFigureName: () => (figure: string | null) => string | null;
  /** Finds records by what was typed, as commands that open them. */
  useRecordSearch: (text: string) => RecordsFound;
}

export interface RecordsFound {
  found: Command[];
  searching: boolean;
}

const extensions: Extensions = {
  knownPerson: () => undefined,
  ListViews: () => null,
  useFigureName: () => () => null,
  useRecordSearch: () => ({ found: [], searching: false }),
};

/** Sets what is given, before anything is drawn. */
export function extendUi(given: Partial<Extensions>): void {
  Object.assign(extensions, given);
}

export function knownPerson(): Person | undefined {
  return extensions.knownPerson();
}

export function ListViews({ list }: { list: ListState }) {
  return <extensions.ListViews list={list} />;
}

export function useFigureName(): (figure: string | null) => string | null {
  return extensions.useFigureName();
}

export function useRecordSearch(text: string): RecordsFound {
  return extensions.useRecordSearch(text);
}
