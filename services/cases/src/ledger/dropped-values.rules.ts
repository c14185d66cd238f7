import type { RowProblem } from '@guanjia/kit';
import type { LedgerColumn } from './ledger-columns.ts';
import type { LedgerFacts } from './read-ledger-row.ts';

/**
 * What a row says that its state leaves no room for: it is not imported, and the row tells so. `refused` is the reason for
 * not accepting it, as it is written.
 */
export function droppedValues(facts: LedgerFacts, refused: string): RowProblem[] {
  const { state } = facts;
  const resolved = state === 'RESOLVED';
  const dropped: Partial<Record<LedgerColumn, string | null | false>> = {
    acceptedAt: state === 'REGISTERED' && facts.acceptedAt?.toISOString(),
    refusalReason: state !== 'NOT_ACCEPTED' && refused,
    resolvedAt: !resolved && state !== 'WITHDRAWN' && facts.resolvedAt?.toISOString(),
    result: !['RESOLVED', 'NOT_ACCEPTED', 'WITHDRAWN'].includes(state) && facts.result,
    resolvedLevel: !resolved && facts.resolvedLevel,
    satisfaction: !resolved && facts.satisfaction,
    // Somebody can have a case only once it is worked on; who resolved it is kept with its result.
    handler: !resolved && state !== 'IN_PROGRESS' && facts.handler,
  } as Partial<Record<LedgerColumn, string | null | false>>;
  return Object.entries(dropped).flatMap(([column, value]) =>
    value ? [{ column, value, reason: 'valueDropped', params: { state } }] : [],
  );
}
