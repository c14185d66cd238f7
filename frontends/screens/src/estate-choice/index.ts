/** Choosing an estate by a part of its name. */
export { EstateSelect } from './estate-select.tsx';
export { estatesOffered } from './use-estate-search.ts';
