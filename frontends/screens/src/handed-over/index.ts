/** Rows behind figures of the past that were handed over since. */
export { HandedOverRows } from './lazy-handed-over-rows.ts';
