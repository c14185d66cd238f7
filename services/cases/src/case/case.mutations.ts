import type { RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { approvalList, type ApprovalRow } from '../approvals/approval-list.ts';
import type { CaseAction } from '../life/case-life.ts';
import {
  AssignCaseInput,
  CasePayload,
  CaseStepInput,
  FollowUpInput,
  RefuseCaseInput,
  RegisterCaseInput,
  ResolveCaseInput,
  RevealComplainantInput,
  RevealPayload,
  SuspendCaseInput,
} from './case-inputs.ts';
import { caseList, type CaseRow } from './case-list.ts';
import { registerCase } from './register-case.ts';
import { revealComplainant } from './reveal-complainant.ts';
import type { StepAsked } from './step-asked.ts';
import { takeStep } from './take-step.ts';

interface Changed {
  case: CaseRow | null;
  approval?: ApprovalRow | null;
}

@Resolver()
export class CaseMutations {
  @Mutation(() => CasePayload)
  async registerCase(
    @Arg('input', () => RegisterCaseInput) input: RegisterCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const id = await registerCase(context, input);
    return { case: await caseList.byId(context).load(id) };
  }

  @Mutation(() => CasePayload)
  acceptCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'acceptCase', 'ACCEPT', input);
  }

  @Mutation(() => CasePayload, { description: 'Does not accept it; the note says why.' })
  refuseCase(
    @Arg('input', () => RefuseCaseInput) input: RefuseCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'refuseCase', 'REFUSE', input);
  }

  @Mutation(() => CasePayload, { description: 'To the desk of the next tier, where it waits for dispatch.' })
  passUpCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'passUpCase', 'PASS_UP', input);
  }

  @Mutation(() => CasePayload, { description: 'To a named person at your tier or below, with a due date.' })
  assignCase(
    @Arg('input', () => AssignCaseInput) input: AssignCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'assignCase', 'ASSIGN', input);
  }

  @Mutation(() => CasePayload)
  startCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'startCase', 'START', input);
  }

  @Mutation(() => CasePayload)
  resolveCase(
    @Arg('input', () => ResolveCaseInput) input: ResolveCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'resolveCase', 'RESOLVE', input);
  }

  @Mutation(() => CasePayload)
  recordFollowUp(
    @Arg('input', () => FollowUpInput) input: FollowUpInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'recordFollowUp', 'RECORD_FOLLOW_UP', input);
  }

  @Mutation(() => CasePayload, {
    description: 'While the complainant is not satisfied it is asked for, with a reason, see approval.',
  })
  closeCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'closeCase', 'CLOSE', input);
  }

  @Mutation(() => CasePayload, {
    description: 'The complainant is not satisfied; counted, and its clocks start anew.',
  })
  reopenCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'reopenCase', 'REOPEN', input);
  }

  @Mutation(() => CasePayload, {
    description: 'The complainant takes it back. Once accepted it is asked for, see approval.',
  })
  withdrawCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'withdrawCase', 'WITHDRAW', input);
  }

  @Mutation(() => CasePayload, {
    description: 'Registered by mistake: it leaves every figure. Asked for, see approval.',
  })
  voidCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'voidCase', 'VOID', input);
  }

  @Mutation(() => CasePayload, {
    description: 'Lets the case and its clocks stand still until a date. Asked for, see approval.',
  })
  suspendCase(
    @Arg('input', () => SuspendCaseInput) input: SuspendCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'suspendCase', 'SUSPEND', input);
  }

  @Mutation(() => CasePayload, { description: 'Goes on before the date; its clocks with the time left.' })
  resumeCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'resumeCase', 'RESUME', input);
  }

  @Mutation(() => RevealPayload)
  revealComplainant(
    @Arg('input', () => RevealComplainantInput) input: RevealComplainantInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealPayload> {
    return revealComplainant(context, input.id, input.reason);
  }
}

async function changed(
  context: RequestContext,
  operation: string,
  action: CaseAction,
  asked: StepAsked,
): Promise<Changed> {
  const approvalId = await takeStep(context, operation, action, asked);
  return {
    case: await caseList.byId(context).load(asked.id),
    approval: approvalId ? await approvalList.byId(context).load(approvalId) : null,
  };
}
