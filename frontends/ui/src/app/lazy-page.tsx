import type { ComponentType } from 'react';
import { PageSkeleton } from '../states/page-skeleton.tsx';
import { lazyPart } from './lazy-part.tsx';

/** A page whose code is fetched when it is first opened. */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  return lazyPart(load, <PageSkeleton />);
}
