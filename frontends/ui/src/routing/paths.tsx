import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { bootData } from '../boot/boot-data.ts';
import type { BootModule } from '../boot/boot-data.ts';
import { Link } from './link.tsx';
import { fillPath, pathUnder } from './match.ts';
import { sees } from '../viewer/sees.ts';
import { knownPerson } from '../extensions/extensions.tsx';

/**
 * The modules that the viewer may open, the present one first: a department drills down within its own pages when it has
 * them.
 */
function modulesInReach(): BootModule[] {
  const person = knownPerson();
  const here = globalThis.location?.pathname ?? '/';
  return bootData()
    .modules.filter(({ module }) => !person || sees(module.seenBy, person))
    .toSorted((a, b) => Number(isHere(b, here)) - Number(isHere(a, here)) || a.module.order - b.module.order);
}

function isHere({ module }: BootModule, pathname: string): boolean {
  return pathUnder(module.path, pathname) !== null;
}

/** The page of one record, by its type's name; null when no module that the viewer sees has one. */
export function recordPath(type: string, id: string): string | null {
  for (const { module } of modulesInReach()) {
    const pattern = module.records[type];
    if (pattern) return fillPath(pattern, { id });
  }
  return null;
}

/**
 * The page that lists a root connection field, narrowed to the rows of `where`; null when there is none. `figure` names what
 * they are the rows of: the key of a metric and, after a point, the part of it.
 */
export function listPath(field: string, where?: unknown, figure?: string): string | null {
  for (const { module } of modulesInReach()) {
    const path = module.lists[field];
    if (!path) continue;
    if (!where) return path;
    const params = new URLSearchParams({ where: JSON.stringify(where), ...(figure ? { figure } : {}) });
    return `${path}?${params.toString()}`;
  }
  return null;
}

export interface Exploration {
  query: string | DocumentNode;
  variables?: Record<string, unknown>;
}

/** The explorer with a query and its variables filled in. */
export function explorerPath({ query, variables }: Exploration): string {
  const params = new URLSearchParams({ query: typeof query === 'string' ? query : print(query) });
  if (variables) params.set('variables', JSON.stringify(variables));
  return `/explorer?${params.toString()}`;
}

export interface RecordLinkProps {
  type: string;
  id: string;
  name: ReactNode;
}

/** The name of a record, leading to its page where the viewer has one. */
export function RecordLink({ type, id, name }: RecordLinkProps) {
  const path = recordPath(type, id);
  return path ? <Link to={path}>{name}</Link> : <>{name}</>;
}
