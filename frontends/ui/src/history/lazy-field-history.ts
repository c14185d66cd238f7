import { lazyPart } from '../app/lazy-part.tsx';

/** The history of a record's fields; its code is fetched when it is first shown. */
export const FieldHistory = lazyPart(() => import('./field-history.tsx').then((part) => part.FieldHistory));
