import { Field, ID, InterfaceType } from 'type-graphql';
import { typeOfId } from '../ids/ids.ts';

/** Anything that has an id of its own: `node(id)` of the gateway finds it. Only the service that owns a type implements it. */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { id: string }) => typeOfId(value.id) ?? undefined,
})
export abstract class Node {
  @Field(() => ID) id!: string;
}
