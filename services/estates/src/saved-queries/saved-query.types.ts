import { connectionType, DateTimeScalar, JSONScalar, Node } from '@guanjia/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SavedQuerySharing {
  OWN = 'OWN',
  DEPARTMENT = 'DEPARTMENT',
}
registerEnumType(SavedQuerySharing, {
  name: 'SavedQuerySharing',
  description: 'OWN: its owner alone sees it. DEPARTMENT: everybody whose division is the owner’s.',
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A question of the explorer, kept by name.' })
export class SavedQuery extends Node {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The GraphQL text.' }) query!: string;
  @Field(() => String, { description: 'The variables as JSON text; empty for none.' }) variables!: string;
  @Field(() => JSONScalar, { nullable: true, description: 'How its answer is looked at, e.g. the chart.' })
  view!: Record<string, unknown> | null;
  @Field(() => SavedQuerySharing) sharedWith!: SavedQuerySharing;
  @Field(() => String) ownerName!: string;
  @Field(() => DateTimeScalar) updatedAt!: string;
  @Field(() => Int) version!: number;
  ownerId!: string;
  divisionCode!: string;
}

export const SavedQueryConnection = connectionType<SavedQuery>('SavedQuery', () => SavedQuery);

@InputType()
export class SaveQueryInput {
  @Field(() => ID, { nullable: true, description: 'The one to change; a new one without it.' }) id?: string;
  @Field(() => Int, { nullable: true, description: 'The version that is changed; goes with id.' })
  version?: number;
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => String) name!: string;
  @Field(() => String) query!: string;
  @Field(() => String, { defaultValue: '' }) variables!: string;
  @Field(() => JSONScalar, { nullable: true }) view?: Record<string, unknown>;
  @Field(() => SavedQuerySharing, { defaultValue: SavedQuerySharing.OWN }) sharedWith!: SavedQuerySharing;
}

@InputType()
export class DeleteSavedQueryInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class SaveQueryPayload {
  @Field(() => SavedQuery) savedQuery!: SavedQuery;
}

@ObjectType()
export class DeleteSavedQueryPayload {
  @Field(() => ID) id!: string;
}
