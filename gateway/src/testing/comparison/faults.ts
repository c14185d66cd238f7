import type { AskSubgraph, SubgraphResponse } from '../../subgraphs/subgraph-target.ts';
import { guardedSubgraph } from '../../subgraphs/guarded-subgraph.ts';
import type { Choose } from './choose.ts';

/** What goes wrong in one run: in all subgraphs here and there, or in one of them everywhere. */
export type Fault =
  | { kind: 'none' }
  /** Resolvers throw, with and without a code. */
  | { kind: 'throws'; seed: number }
  /** Null where the schema has none, without an error. */
  | { kind: 'nulls'; seed: number }
  | { kind: FaultOfOne; service: string };

type FaultOfOne =
  /** It cannot be reached, or takes too long. */
  | 'down'
  /** Its errors have no path. */
  | 'pathless errors'
  /** Its objects do not say their type, or say one that nobody knows. */
  | 'no type names'
  | 'unknown type names'
  /** Numbers come as texts. */
  | 'wrong leaves'
  /** Half of the fields are missing from its answers. */
  | 'missing fields'
  /** Answers are null without an error. */
  | 'no data';

const OF_ONE: readonly FaultOfOne[] = [
  'down',
  'pathless errors',
  'no type names',
  'unknown type names',
  'wrong leaves',
  'missing fields',
  'no data',
];

export function chooseFault(choose: Choose, services: readonly string[]): Fault {
  const kind = choose.oneOf(['throws', 'throws', 'nulls', ...OF_ONE] as const);
  return kind === 'throws' || kind === 'nulls'
    ? { kind, seed: choose.below(1000) }
    : { kind, service: choose.oneOf(services) };
}

/** A subgraph with a fault of its own, as the gateway asks it. */
export function faulty(name: string, ask: AskSubgraph, fault: Fault): AskSubgraph {
  const strikes = 'service' in fault && fault.service === name;
  return guardedSubgraph(strikes ? (request) => struck(ask, fault.kind)(request) : ask, {
    name,
    timeoutMs: 60_000,
    failuresUntilOpen: Number.MAX_SAFE_INTEGER,
    retryAfterMs: 1,
    isReady: () => Promise.resolve(true),
    onFailure: () => undefined,
  });
}

function struck(ask: AskSubgraph, kind: Fault['kind']): AskSubgraph {
  return async (request): Promise<SubgraphResponse> => {
    if (kind === 'down') throw new Error('connect ECONNREFUSED');
    const answer = await ask(request);
    switch (kind) {
      case 'no data':
        return { data: null };
      case 'pathless errors':
        return { ...answer, errors: [{ message: 'Something is not well.' }] };
      case 'no type names':
        return changed(answer, (key, value) => (isTypeName(key, value) ? undefined : value));
      case 'unknown type names':
        return changed(answer, (key, value) => (isTypeName(key, value) ? 'Nobody' : value));
      case 'wrong leaves':
        return changed(answer, (_key, value) => (typeof value === 'number' ? String(value) : value));
      case 'missing fields':
        return changed(answer, (key, value) => (isLeftOut(key) ? undefined : value));
      default:
        return answer;
    }
  };
}

/** What stands at the root needs to say nothing: its type is the operation's. */
function isTypeName(key: string, value: unknown): boolean {
  return key === '__typename' && value !== 'Query' && value !== 'Mutation';
}

function isLeftOut(key: string): boolean {
  return /^[a-m]/.test(key) && !key.startsWith('entities');
}

function changed(
  answer: SubgraphResponse,
  change: (key: string, value: unknown) => unknown,
): SubgraphResponse {
  const data = JSON.stringify(answer.data ?? null, (key, value: unknown) => change(key, value));
  return { ...answer, data: JSON.parse(data) as SubgraphResponse['data'] };
}
