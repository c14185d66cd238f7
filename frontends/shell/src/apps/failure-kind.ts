import type { FailureKind } from '@guanjia/ui';

/** What an app was doing when single-spa gave it up, by the status that its error message names. */
const BY_STATUS: Record<string, FailureKind> = {
  LOADING_SOURCE_CODE: 'load',
  LOAD_SOURCE_CODE_ERROR: 'load',
  NOT_BOOTSTRAPPED: 'bootstrap',
  BOOTSTRAPPING: 'bootstrap',
  NOT_MOUNTED: 'mount',
  MOUNTING: 'mount',
  UNMOUNTING: 'unmount',
  MOUNTED: 'unmount',
};

/** Browsers' words for a module that could not be fetched, or that is not the one its integrity names. */
const NOT_FETCHED =
  /dynamically imported module|importing a module script|module script failed|took too long to load/i;

/** What kind of failure single-spa tells of. */
export function failureKind(message: string): FailureKind {
  const status = /died in status ([A-Z_]+)/.exec(message)?.[1] ?? '';
  const kind = BY_STATUS[status] ?? 'uncaught';
  if (kind === 'load' && !NOT_FETCHED.test(message)) return 'evaluate';
  return kind;
}
