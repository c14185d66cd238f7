import { LocalDateScalar, Role, Tier } from '@guanjia/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum CallerKind {
  USER = 'USER',
  CLIENT = 'CLIENT',
  SERVICE = 'SERVICE',
}
registerEnumType(CallerKind, {
  name: 'CallerKind',
  description: 'A person, an integrator’s client, or a service of the platform.',
});

@ObjectType({ description: 'Who is asking, and on which day of the domain.' })
export class Viewer {
  @Field(() => String) name!: string;
  @Field(() => CallerKind) kind!: CallerKind;
  @Field(() => Tier) tier!: Tier;
  @Field(() => [Role]) roles!: Role[];
  @Field(() => LocalDateScalar, { description: 'Today in Asia/Shanghai. Pages take the date from here.' })
  today!: string;
}
