import type { ReactNode } from 'react';
import { lazyPart } from '../app/lazy-part.tsx';
import type { BulkDrawerProps } from './bulk-drawer.tsx';

type AnyDrawer = (props: BulkDrawerProps<never>) => ReactNode;

/** Something done to many rows, with preview and a result for each; its code is fetched when it is first shown. */
export const BulkDrawer = lazyPart<BulkDrawerProps<never>>(() =>
  import('./bulk-drawer.tsx').then((part) => part.BulkDrawer as AnyDrawer),
) as <Values extends object>(props: BulkDrawerProps<Values>) => ReactNode;
