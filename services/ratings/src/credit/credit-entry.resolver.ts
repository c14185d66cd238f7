import { Arg, Args, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listArgs, notFound } from '@guanjia/kit';
import type { Connection, RequestContext } from '@guanjia/kit';
import { Division, Estate, PropertyCompany } from '../registry/registry-stubs.type.ts';
import { creditEntryList, CreditEntryStatus, entryStatus } from './credit-entry.list.ts';
import type { CreditEntryRow } from './credit-entry.list.ts';
import { CreditEntryPayload, RecordCreditEntryInput, VoidCreditEntryInput } from './credit-entry.input.ts';
import { recordCreditEntry, voidCreditEntry } from './credit-entry.writes.ts';
import { CreditKind } from './credit-pack.ts';
import { catalogueOf, creditItem, creditPacks, packInForce } from './credit-pack.loader.ts';
import type { CreditItemRow, CreditPackRow } from './credit-pack.loader.ts';
import {
  CreditEntry,
  CreditEntryConnection,
  CreditEntryListArgs,
  CreditItem,
  CreditPackType,
} from './credit.type.ts';
import { decimal } from './points.ts';
import type { Points } from './points.ts';

@Resolver(() => CreditEntry)
export class CreditEntryResolver {
  @Query(() => CreditEntry, { nullable: true })
  creditEntry(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CreditEntryRow | null> {
    return creditEntryList.byId(context).load(id);
  }

  @Query(() => CreditEntryConnection, { description: 'The entries of your division with all their details.' })
  creditEntries(
    @Args(() => CreditEntryListArgs) args: CreditEntryListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CreditEntryRow>> {
    return creditEntryList.page(context, listArgs(args));
  }

  @Query(() => [CreditPackType], { description: 'The packs that the platform knows, the one in use first.' })
  async creditPacks(@Ctx() context: RequestContext): Promise<CreditPackType[]> {
    return (await creditPacks(context)).map(shownPack);
  }

  @Query(() => [CreditItem], {
    description: 'The catalogue of a pack; of the one that holds today unless told.',
  })
  async creditCatalogue(
    @Arg('pack', () => String, { nullable: true }) pack: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CreditItem[]> {
    const key = pack ?? packInForce(await creditPacks(context), context.clock.today())?.key;
    return key === undefined ? [] : (await catalogueOf(context, key)).map(shownItem);
  }

  @FieldResolver(() => PropertyCompany)
  company(@Root() entry: CreditEntryRow): PropertyCompany {
    return { id: entry.companyId };
  }

  @FieldResolver(() => Division, { description: 'Where it happened.' })
  division(@Root() entry: CreditEntryRow): Division {
    return { code: entry.divisionCode };
  }

  @FieldResolver(() => Estate, { nullable: true })
  estate(@Root() entry: CreditEntryRow): Estate | null {
    return entry.estateId === null ? null : { id: entry.estateId };
  }

  @FieldResolver(() => CreditItem)
  async item(@Root() entry: CreditEntryRow, @Ctx() context: RequestContext): Promise<CreditItem> {
    const item = await creditItem(context).load(entry.itemId);
    if (item === null) throw notFound('CreditItem', entry.itemId);
    return shownItem(item);
  }

  @FieldResolver(() => Float, { description: 'BAD points are negative.' })
  points(@Root() entry: CreditEntryRow): number {
    const { kind, storedPoints } = entry;
    return decimal(kind === CreditKind.BAD && storedPoints !== 0 ? -storedPoints : storedPoints);
  }

  @FieldResolver(() => CreditEntryStatus)
  status(@Root() entry: CreditEntryRow, @Ctx() context: RequestContext): CreditEntryStatus {
    return entryStatus(entry, context.clock.today());
  }

  @Mutation(() => CreditEntryPayload)
  async recordCreditEntry(
    @Arg('input', () => RecordCreditEntryInput) input: RecordCreditEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<CreditEntryPayload> {
    return payload(context, await recordCreditEntry(context, input));
  }

  @Mutation(() => CreditEntryPayload, {
    description: 'Takes an entry out of every score; it stays in the books.',
  })
  async voidCreditEntry(
    @Arg('input', () => VoidCreditEntryInput) input: VoidCreditEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<CreditEntryPayload> {
    return payload(context, await voidCreditEntry(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<CreditEntryPayload> {
  const creditEntry = await creditEntryList.byId(context).load(id);
  if (creditEntry === null) throw notFound('CreditEntry', id);
  return { creditEntry };
}

function shownItem({ code, points, tiers, ...item }: CreditItemRow): CreditItem {
  return { ...item, key: code, points: decimal(points), tiers: tiers as CreditItem['tiers'] };
}

function shownPack({ kinds, bands, ...pack }: CreditPackRow): CreditPackType {
  return {
    ...pack,
    baseCap: shown(kinds.BASE.cap),
    goodCap: shown(kinds.GOOD.cap),
    badCap: shown(kinds.BAD.cap),
    bands: bands.map((band) => ({ ...band, from: shown(band.from), below: shown(band.below) })),
  };
}

function shown(points: Points | null): number | null {
  return points === null ? null : decimal(points);
}
