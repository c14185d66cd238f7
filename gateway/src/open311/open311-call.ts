import type { Clock } from '@guanjia/kit';
import type { Texts } from './texts.ts';

/** Runs an operation of the graph as whoever called. Throws Open311Error when the graph refuses any part of it. */
export type AskGraph = <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** One call of the facade. An argument that is there but empty counts as not given (GeoReport v2, optional arguments). */
export interface Open311Call {
  readonly ask: AskGraph;
  readonly clock: Clock;
  readonly language: 'zh' | 'en';
  readonly texts: Texts;
  /** The division that `jurisdiction_id` names; undefined is the caller's own. */
  readonly jurisdiction: string | undefined;
  argument(name: string): string | undefined;
  /** Values of `attribute[CODE]` or `attribute[CODE][]`. */
  attribute(code: string): string | undefined;
}
