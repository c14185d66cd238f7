import type { RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CaseAction } from '../life/case-life.ts';
import {
  AssignCaseInput,
  CasePayload,
  CaseStepInput,
  FollowUpInput,
  RegisterCaseInput,
  ResolveCaseInput,
  RevealComplainantInput,
  RevealPayload,
} from './case-inputs.ts';
import { caseList, type CaseRow } from './case-list.ts';
import { registerCase } from './register-case.ts';
import { revealComplainant } from './reveal-complainant.ts';
import { takeStep, type StepAsked } from './take-step.ts';

interface Changed {
  case: CaseRow | null;
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
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
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

  @Mutation(() => CasePayload)
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

  @Mutation(() => CasePayload)
  withdrawCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'withdrawCase', 'WITHDRAW', input);
  }

  @Mutation(() => CasePayload, { description: 'Registered by mistake: it leaves every figure.' })
  voidCase(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, 'voidCase', 'VOID', input);
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
  await takeStep(context, operation, action, asked);
  return { case: await caseList.byId(context).load(asked.id) };
}
