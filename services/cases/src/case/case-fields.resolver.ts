import { daysBetween, listArgs, PageArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { allowedActions } from './allowed-actions.ts';
import { CaseCategory, categoryById } from '../category/category.ts';
import { CollectivePetition } from '../collective-petition/collective-petition.type.ts';
import { petitionList, type PetitionRow } from '../collective-petition/petition-list.ts';
import { narrowed } from '../integrators/client-reach.ts';
import { isOpen } from '../life/case-life.ts';
import { Division, Estate, EstateOnDay, StaffMember } from '../references/stubs.ts';
import { casesOfEstate, type CaseRow } from './case-list.ts';
import {
  deadlinesOfCase,
  departmentName,
  eventsOfCase,
  handoverOfCase,
  resolutionOfCase,
  resolutionsOfCase,
  stepsOfCase,
  type CaseEventRow,
  type DeadlineRow,
  type ResolutionRow,
} from './case-parts.ts';
import {
  AllowedAction,
  Case,
  CaseEvent,
  CaseEventConnection,
  CaseFollowUp,
  CaseResolution,
  Complainant,
  Deadline,
  DeadlineExplanation,
  DeadlinePause,
  WaitingFor,
} from './case.type.ts';

/** What a case says beyond its own columns. */
@Resolver(() => Case)
export class CaseFields {
  @FieldResolver(() => Estate, { nullable: true })
  estate(@Root() { estateId }: CaseRow): Estate | null {
    return estateId ? { id: estateId } : null;
  }

  @FieldResolver(() => EstateOnDay, {
    nullable: true,
    description: 'Its estate on the day that it was received: who managed it then, and how that was rated.',
  })
  estateThen(@Root() { estateId, receivedOn }: CaseRow): EstateOnDay | null {
    return estateId ? { estateId, on: receivedOn } : null;
  }

  @FieldResolver(() => Division)
  division(@Root() { divisionCode }: CaseRow): Division {
    return { code: divisionCode };
  }

  @FieldResolver(() => CaseCategory)
  category(@Root() { categoryId }: CaseRow, @Ctx() context: RequestContext): Promise<CaseCategory | null> {
    return categoryById(context).load(categoryId);
  }

  @FieldResolver(() => Complainant, {
    nullable: true,
    description: 'Null when nobody gave a name or number, once they were erased, and for integrators.',
  })
  complainant(
    @Root() { complainantName: name, complainantPhone: phone, complainantIdNumber: idNumber }: CaseRow,
    @Ctx() { caller }: RequestContext,
  ): Complainant | null {
    // It may be the party that is complained against; whoever sent the case knows the sender anyway.
    if (caller.kind === 'CLIENT') return null;
    return name === null && phone === null && idNumber === null ? null : { name, phone, idNumber };
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  assignee(@Root() { assigneeId }: CaseRow): StaffMember | null {
    return assigneeId ? { id: assigneeId } : null;
  }

  @FieldResolver(() => WaitingFor, { nullable: true, description: 'Null once nobody has to do anything.' })
  async waitingFor(@Root() row: CaseRow, @Ctx() context: RequestContext): Promise<WaitingFor | null> {
    if (!isOpen(row.state) && row.state !== 'RESOLVED') return null;
    const name = row.assigneeName ?? (await departmentName(context, row.divisionCode, row.tier));
    return { tier: row.tier, name };
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() row: CaseRow, @Ctx() { clock }: RequestContext): boolean {
    return (
      isOpen(row.state) && new Date(row.dueAt) < (row.suspendedAt ? new Date(row.suspendedAt) : clock.now())
    );
  }

  @FieldResolver(() => Int, { description: 'Days since receipt; once it is over, days that it took.' })
  ageInDays(@Root() row: CaseRow, @Ctx() { clock }: RequestContext): number {
    return daysBetween(row.receivedOn, row.resolvedOn ?? row.endedOn ?? clock.today());
  }

  @FieldResolver(() => [Deadline])
  deadlines(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<DeadlineRow[]> {
    return deadlinesOfCase(context).load(id);
  }

  @FieldResolver(() => CaseEventConnection, {
    description: 'Oldest first. An integrator sees the steps of its life alone, without names and notes.',
  })
  events(
    @Root() { id }: CaseRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseEventRow>> {
    if (context.caller.kind !== 'CLIENT') return eventsOfCase(context, id, listArgs(page));
    return stepsOfCase(context, id, listArgs(page));
  }

  @FieldResolver(() => CaseResolution, { nullable: true })
  resolution(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<ResolutionRow | null> {
    return resolutionOfCase(context, id);
  }

  @FieldResolver(() => CaseEvent, {
    nullable: true,
    description:
      'What brought it to the desk that has it: passed up, transferred, taken back or reopened, and the reason that was given. Null for what came in there, and for integrators.',
  })
  handover(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<CaseEventRow | null> | null {
    return context.caller.kind === 'CLIENT' ? null : handoverOfCase(context).load(id);
  }

  @FieldResolver(() => [CaseResolution], {
    description:
      'Every resolution, the first one first: those that a reopening undid, then the one that stands.',
  })
  resolutions(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<ResolutionRow[]> {
    return resolutionsOfCase(context).load(id);
  }

  @FieldResolver(() => CaseFollowUp, { nullable: true })
  followUp(
    @Root() { followUpAt, followUpNote, followUpSatisfaction }: CaseRow,
    @Ctx() { caller }: RequestContext,
  ): CaseFollowUp | null {
    if (!followUpAt || !followUpSatisfaction) return null;
    // What an office noted beside it is not an integrator's.
    const note = caller.kind === 'CLIENT' ? null : followUpNote;
    return { satisfaction: followUpSatisfaction, note, recordedAt: followUpAt };
  }

  @FieldResolver(() => CollectivePetition, { nullable: true })
  collectivePetition(
    @Root() { collectivePetitionId }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<PetitionRow | null> | null {
    // Who came together is the departments' business, not an integrator's.
    if (!collectivePetitionId || context.caller.kind === 'CLIENT') return null;
    return petitionList.byId(context).load(collectivePetitionId);
  }

  @FieldResolver(() => [Case], { description: 'Other cases of the same estate, newest first; at most 20.' })
  async related(
    @Root() { id, estateId }: CaseRow,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CaseRow[]> {
    if (!estateId) return [];
    const size = Math.min(Math.max(first, 1), 20);
    const filter = await narrowed(context, null);
    const page = await casesOfEstate(context, estateId, { page: { first: size + 1 }, filter });
    return page.nodes.filter((other) => other.id !== id).slice(0, size);
  }

  @FieldResolver(() => [AllowedAction])
  allowedActions(@Root() row: CaseRow, @Ctx() context: RequestContext): Promise<AllowedAction[]> {
    return allowedActions(row, context);
  }
}

@Resolver(() => DeadlineExplanation)
export class DeadlineExplanationFields {
  @FieldResolver()
  pauses(@Root() { pauses }: Partial<DeadlineExplanation>): DeadlinePause[] {
    return pauses ?? [];
  }
}
