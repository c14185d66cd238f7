import { type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { approvalsOfCase } from '../approvals/approval-list.ts';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import {
  CaseSourceReports,
  ReportSatisfactionInput,
  SourceReportPayload,
  SupplementCaseInput,
  UrgeCaseInput,
  WithdrawOwnCaseInput,
} from './source-report.types.ts';
import {
  reportSatisfaction,
  sourceReportsOfCase,
  supplementCase,
  urgeCase,
  withdrawOwnCase,
  type SourceReports,
} from './source-reports.ts';

interface Reported {
  case: CaseRow | null;
  awaitsApproval: boolean;
}

/** What an integrator's client may do with a case of its own after it has registered it. */
@Resolver()
export class SourceReportResolver {
  @Mutation(() => SourceReportPayload, {
    description: 'For integrators’ clients: adds the complainant’s words and files to a case of theirs.',
  })
  async supplementCase(
    @Arg('input', () => SupplementCaseInput) input: SupplementCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Reported> {
    await supplementCase(context, { ...input, documentIds: input.documentIds ?? [] });
    return reported(context, input.caseId);
  }

  @Mutation(() => SourceReportPayload, {
    description:
      'For integrators’ clients: reminds whoever has a case of theirs (催单), at most once an hour.',
  })
  async urgeCase(
    @Arg('input', () => UrgeCaseInput) input: UrgeCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Reported> {
    await urgeCase(context, { ...input, note: input.note ?? null });
    return reported(context, input.caseId);
  }

  @Mutation(() => SourceReportPayload, {
    description:
      'For integrators’ clients: the complainant takes a case back. Once it is accepted, a supervisor or head has to agree.',
  })
  async withdrawOwnCase(
    @Arg('input', () => WithdrawOwnCaseInput) input: WithdrawOwnCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<Reported> {
    await withdrawOwnCase(context, { ...input });
    return reported(context, input.caseId);
  }

  @Mutation(() => SourceReportPayload, {
    description: 'For integrators’ clients: what the complainant said of the result, once it is resolved.',
  })
  async reportSatisfaction(
    @Arg('input', () => ReportSatisfactionInput) input: ReportSatisfactionInput,
    @Ctx() context: RequestContext,
  ): Promise<Reported> {
    await reportSatisfaction(context, { ...input, note: input.note ?? null });
    return reported(context, input.caseId);
  }
}

@Resolver(() => Case)
export class SourceReportsOfCase {
  @FieldResolver(() => CaseSourceReports, {
    description: 'Supplements and reminders from the integrator that registered it.',
  })
  sourceReports(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<SourceReports> {
    return sourceReportsOfCase(context).load(id);
  }
}

async function reported(context: RequestContext, caseId: string): Promise<Reported> {
  const approvals = await approvalsOfCase(context).load(caseId);
  return {
    case: await caseList.byId(context).load(caseId),
    awaitsApproval: approvals.some(({ kind, state }) => kind === 'WITHDRAW' && state === 'PENDING'),
  };
}
