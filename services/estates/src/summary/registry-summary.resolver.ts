import { LocalDateScalar, requireWholeDivision, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Division } from '../divisions/division.types.ts';
import { registrySummary } from './registry-summary.loader.ts';
import { RegistrySummary } from './registry-summary.types.ts';

@Resolver(() => Division)
export class RegistrySummaryResolver {
  @FieldResolver(() => RegistrySummary, {
    name: 'registrySummary',
    nullable: true,
    description: 'On a day, today unless told. Refused for a division that you do not see whole.',
  })
  async summary(
    @Root() division: Division,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RegistrySummary> {
    requireWholeDivision(context, division.code);
    return registrySummary(context).load({ code: division.code, asOf: asOf ?? context.clock.today() });
  }
}
