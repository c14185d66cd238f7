import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { beginCommittee, recordCommitteeStep } from './owners-committee.changes.ts';
import {
  BeginCommitteeInput,
  OwnersCommitteePayload,
  RecordCommitteeStepInput,
} from './owners-committee.inputs.ts';
import { ownersCommitteeById } from './owners-committee.list.ts';

const ROLES = [Role.REGISTRAR, Role.SUPERVISOR, Role.ADMINISTRATOR] as const;

@Resolver()
export class OwnersCommitteeMutations {
  @Mutation(() => OwnersCommitteePayload)
  async beginCommittee(
    @Arg('input', () => BeginCommitteeInput) input: BeginCommitteeInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteePayload> {
    requireRole(context.caller, ...ROLES);
    return payload(context, await beginCommittee(context, input));
  }

  @Mutation(() => OwnersCommitteePayload, {
    description: 'The committee’s state and dates follow from its steps; nobody types them.',
  })
  async recordCommitteeStep(
    @Arg('input', () => RecordCommitteeStepInput) input: RecordCommitteeStepInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnersCommitteePayload> {
    requireRole(context.caller, ...ROLES);
    return payload(context, await recordCommitteeStep(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<OwnersCommitteePayload> {
  const ownersCommittee = await ownersCommitteeById(context).load(id);
  if (!ownersCommittee) throw notFound('OwnersCommittee', id);
  return { ownersCommittee };
}
