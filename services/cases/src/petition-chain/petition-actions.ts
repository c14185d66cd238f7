import type { RequestContext } from '@guanjia/kit';
import { approvalsOfCase } from '../approvals/approval-list.ts';
import type { CaseRow } from '../case/case-list.ts';
import { caseWorkers, underWay } from '../life/case-life.ts';
import { judgePetition } from './petition-step.rules.ts';
import { standingOfPetition } from './petition-standing.ts';
import {
  offeredPetitionActions,
  type OfferedPetitionAction,
  type PetitionAllowedAction,
} from './petition.type.ts';
import { roundsOfCase } from './round-list.ts';

/** Everything that could be done in the chain of opinions, and for what the caller cannot do now, why. */
export async function petitionActionsOf(
  row: CaseRow,
  context: RequestContext,
): Promise<PetitionAllowedAction[]> {
  const rounds = await roundsOfCase(context).load(row.id);
  const reasonFor = async (action: OfferedPetitionAction): Promise<string | null> => {
    if (action === 'REQUEST_EXTENSION') return mayNotExtend(row, context);
    const standing = standingOfPetition(
      row,
      action,
      (kind) => rounds.find((one) => one.kind === kind) ?? null,
    );
    const verdict = judgePetition(standing, context.caller, action, context.clock.today());
    return verdict.allowed ? null : verdict.reason;
  };
  return Promise.all(
    offeredPetitionActions.map(async (action) => {
      const reason = await reasonFor(action);
      return { action, allowed: reason === null, reason };
    }),
  );
}

async function mayNotExtend(row: CaseRow, context: RequestContext): Promise<string | null> {
  const { caller, clock } = context;
  if (row.petitionExtendedOn) return 'extendedAlready';
  if (![...underWay, 'SUSPENDED'].includes(row.state)) return 'notFromThisState';
  if (!caseWorkers.some((role) => caller.roles.includes(role))) return 'roleMissing';
  if (caller.tier !== row.tier) return 'notYourDesk';
  const until = row.suspendedAt ? new Date(row.suspendedAt) : clock.now();
  if (new Date(row.dueAt) < until) return 'extensionTooLate';
  const requests = await approvalsOfCase(context).load(row.id);
  const waits = requests.some(({ kind, state }) => kind === 'EXTENSION' && state === 'PENDING');
  return waits ? 'approvalPending' : null;
}
