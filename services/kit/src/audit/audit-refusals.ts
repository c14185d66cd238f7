import type { GraphQLError } from 'graphql';
import { write, type WriteContext } from '../database/write-session.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import type { RootField } from '../subgraph/root-fields.ts';

/** Of a query with a thousand refused fields the log tells so many, and how many there were. */
const MAX_REFUSED_PATHS = 20;

/**
 * Every refused access lands in the audit log, whatever else the request did: in one entry for a request. `rootFields`: what
 * was asked for.
 */
export async function auditRefusals(
  context: Omit<WriteContext, 'scope'>,
  rootFields: readonly RootField[],
  errors: readonly GraphQLError[],
): Promise<void> {
  const refused = errors.filter((error) => error.extensions?.['code'] === 'FORBIDDEN');
  if (refused.length === 0) return;
  await write({ ...context, scope: EVERYWHERE }, 'refusal', async (session) => {
    // What the caller calls it in the answer is free; the log names what was asked for.
    const refusedField = rootFields.find(({ responseName }) => responseName === refused[0]?.path?.[0]);
    const counts = new Map<string, number>();
    for (const { extensions } of refused) {
      const reason = String(extensions?.['reason'] ?? 'FORBIDDEN');
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    session.audit({
      action: (refusedField ?? rootFields[0])?.name ?? 'operation',
      outcome: 'REFUSED',
      divisionCode: context.caller.division,
      details: {
        reason: [...counts.keys()][0],
        count: refused.length,
        reasons: Object.fromEntries(counts),
        paths: refused.slice(0, MAX_REFUSED_PATHS).map(({ path }) => (path ?? []).join('.')),
      },
    });
  });
}
