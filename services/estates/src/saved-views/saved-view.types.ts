import { connectionType, DateTimeScalar, JSONScalar, Node, PageArgs, Role } from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum SavedViewAudience {
  OWN = 'OWN',
  ROLE = 'ROLE',
  DEPARTMENT = 'DEPARTMENT',
}
registerEnumType(SavedViewAudience, {
  name: 'SavedViewAudience',
  description:
    'OWN: its owner alone sees it. ROLE: those of the owner’s division who hold the role. DEPARTMENT: everybody of the owner’s division.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'How a list is looked at, kept by name: filters, order, columns.',
})
export class SavedView extends Node {
  @Field(() => String, { description: 'The key of the list that it belongs to, e.g. cases.' }) list!: string;
  @Field(() => String) name!: string;
  @Field(() => JSONScalar, { description: 'What the list’s address says, by parameter.' })
  state!: Record<string, unknown>;
  @Field(() => SavedViewAudience) audience!: SavedViewAudience;
  @Field(() => Role, { nullable: true, description: 'Whose it is when the audience is ROLE.' })
  role!: Role | null;
  @Field(() => String) ownerName!: string;
  @Field(() => DateTimeScalar) updatedAt!: string;
  @Field(() => Int) version!: number;
  ownerId!: string;
  divisionCode!: string;
}

export const SavedViewConnection = connectionType<SavedView>('SavedView', () => SavedView);

@ArgsType()
export class SavedViewsArgs extends PageArgs {
  @Field(() => String, { description: 'The key of the list.' }) list!: string;
}

@InputType()
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'The one to change; a new one without it.' }) id?: string;
  @Field(() => Int, { nullable: true, description: 'The version that is changed; goes with id.' })
  version?: number;
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => String, { description: 'The key of the list; stays as it is when a view is changed.' })
  list!: string;
  @Field(() => String) name!: string;
  @Field(() => JSONScalar, { description: 'At most 8,000 characters as JSON.' })
  state!: Record<string, unknown>;
  @Field(() => SavedViewAudience, { defaultValue: SavedViewAudience.OWN }) audience!: SavedViewAudience;
  @Field(() => Role, { nullable: true, description: 'Needed for the audience ROLE, and only there.' })
  role?: Role;
}

@InputType()
export class DeleteSavedViewInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@InputType()
export class SetDefaultViewInput {
  @Field(() => String, { description: 'The key of the list.' }) list!: string;
  @Field(() => ID, { nullable: true, description: 'The view that the list opens with; none without it.' })
  viewId?: string | null;
}

@ObjectType()
export class SaveViewPayload {
  @Field(() => SavedView) savedView!: SavedView;
}

@ObjectType()
export class DeleteSavedViewPayload {
  @Field(() => ID) id!: string;
}

@ObjectType()
export class SetDefaultViewPayload {
  @Field(() => SavedView, { nullable: true }) savedView!: SavedView | null;
}
