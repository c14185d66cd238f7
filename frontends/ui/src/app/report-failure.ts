import { bootData } from '../boot/boot-data.ts';
import { currentLanguage } from '../i18n/i18n.ts';

export type FailureKind =
  'load' | 'evaluate' | 'bootstrap' | 'mount' | 'unmount' | 'render' | 'chunk' | 'uncaught' | 'gateway';

export interface Failure {
  app: string;
  kind: FailureKind;
  message: string;
  detail?: string;
}

const reported = new Set<string>();

/** Tells the operators that a part of the page broke; the same failure is told once a minute at most. */
export function reportFailure(failure: Failure): void {
  const key = `${failure.app} ${failure.kind} ${failure.message}`;
  if (reported.has(key)) return;
  reported.add(key);
  setTimeout(() => reported.delete(key), 60_000);
  const { csrf, modules } = bootData();
  const body = {
    app: failure.app,
    kind: failure.kind,
    message: failure.message.slice(0, 1000),
    detail: (failure.detail ?? '').slice(0, 4000),
    // The search part may hold what someone typed: only the path is told.
    url: location.pathname,
    release: modules.find((module) => module.name === failure.app)?.version ?? '',
    language: currentLanguage(),
  };
  void fetch('/shell/failures', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [csrf.header]: csrf.value },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => undefined);
}

/** Message and stack of whatever was thrown. */
export function describeThrown(thrown: unknown): { message: string; detail: string } {
  if (thrown instanceof Error) return { message: thrown.message, detail: thrown.stack ?? '' };
  return { message: String(thrown), detail: '' };
}
