import { PlatformError, type LocalDate, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { caseReachable } from '../case/case-by-id.ts';
import type { CaseRow } from '../case/case-list.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { assignOne, recordRefusal } from './assign-one.ts';
import { AssignCasesInput, AssignCasesPayload, type CaseToAssignInput } from './bulk-assign.types.ts';

const MOST_CASES = 100;

interface Result {
  id: string;
  assigned: boolean;
  dueOn: LocalDate | null;
  code: string | null;
  reason: string | null;
  params: Record<string, unknown> | null;
  case: CaseRow | null;
}

@Resolver()
export class BulkAssignMutations {
  @Mutation(() => AssignCasesPayload, {
    description:
      'Gives many cases to one person. Each case stands alone: one that is refused says why and holds up no other.',
  })
  async assignCases(
    @Arg('input', () => AssignCasesInput) input: AssignCasesInput,
    @Ctx() context: RequestContext,
  ): Promise<{ results: Result[] }> {
    requireDepartment(context);
    if (input.cases.length === 0 || input.cases.length > MOST_CASES) {
      throw new PlatformError('LIMIT_EXCEEDED', `Assign 1 to ${MOST_CASES} cases in one call.`, {
        reason: 'bulkSize',
        field: 'cases',
        params: { most: MOST_CASES },
      });
    }
    const judged: Omit<Result, 'case'>[] = [];
    for (const one of input.cases) judged.push(await resultOf(context, one, input));
    // Read once all are done: what loaders held before a write is forgotten with it.
    const cases = await Promise.all(judged.map(({ id }) => caseReachable(context, id)));
    return { results: judged.map((result, place) => ({ ...result, case: cases[place] ?? null })) };
  }
}

async function resultOf(
  context: RequestContext,
  one: CaseToAssignInput,
  input: AssignCasesInput,
): Promise<Omit<Result, 'case'>> {
  try {
    const dueOn = await assignOne(context, one, input);
    return { id: one.id, assigned: true, dueOn, code: null, reason: null, params: null };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    if (!input.dryRun) await recordRefusal(context, one.id, error);
    const { reason, params } = error.extensions as { reason?: string; params?: Record<string, unknown> };
    return {
      id: one.id,
      assigned: false,
      dueOn: null,
      code: error.code,
      reason: reason ?? null,
      params: params ?? null,
    };
  }
}
