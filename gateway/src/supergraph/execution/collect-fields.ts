import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

type Plain = Record<string, unknown>;

export interface Selecting {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values of variables in @skip and @include. */
  conditions: Readonly<Plain>;
}

export interface SelectedFrom {
  /** What the object says it is; undefined when it says nothing. */
  type: GraphQLCompositeType | undefined;
  selections: readonly SelectionOn[];
}

/** A place of the query that asks for fields of an object. */
export interface SelectionOn {
  selectionSet: SelectionSetNode;
  /** What the schema says there that the object is: a type may say it closer than its interface does. */
  declared: GraphQLCompositeType;
}

export interface SelectedField {
  node: FieldNode;
  /** The type on which the query names the field. */
  parent: GraphQLCompositeType;
}

/** By response name, in the order of the query: each field with every place that asks for it. */
export type SelectedFields = Map<string, [SelectedField, ...SelectedField[]]>;

/** The fields that an operation asks of an object of one type (GraphQL, 6.3.2). */
export function collectFields(
  { schema, fragments, conditions }: Selecting,
  { type, selections }: SelectedFrom,
): SelectedFields {
  const fields: SelectedFields = new Map();
  for (const { selectionSet, declared } of selections) collect(selectionSet, declared);
  return fields;

  function collect(selectionSet: SelectionSetNode, parent: GraphQLCompositeType): void {
    for (const selection of selectionSet.selections) {
      if (isLeftOut(selection.directives, conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const known = fields.get(responseName);
        if (known) known.push({ node: selection, parent });
        else fields.set(responseName, [{ node: selection, parent }]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (!fragment) continue;
      const condition = schema.getType(fragment.typeCondition?.name.value ?? '');
      if (!isCompositeType(condition)) collect(fragment.selectionSet, parent);
      else if (isPartOf(type ?? parent, condition)) collect(fragment.selectionSet, condition);
    }
  }

  function isPartOf(part: GraphQLCompositeType, whole: GraphQLCompositeType): boolean {
    if (part === whole) return true;
    return (
      isAbstractType(whole) && (isObjectType(part) || isInterfaceType(part)) && schema.isSubType(whole, part)
    );
  }
}

/** The variables that decide which fields are in the result. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = conditionOf(directive);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function isLeftOut(directives: readonly DirectiveNode[] | undefined, conditions: Readonly<Plain>): boolean {
  return (directives ?? []).some((directive) => {
    const value = conditionOf(directive);
    if (!value) return false;
    const holds =
      value.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value.kind === Kind.BOOLEAN && value.value;
    return holds === (directive.name.value === GraphQLSkipDirective.name);
  });
}

/** The argument `if` of @skip and @include. */
function conditionOf({ name, arguments: given = [] }: DirectiveNode) {
  if (name.value !== GraphQLSkipDirective.name && name.value !== GraphQLIncludeDirective.name)
    return undefined;
  return given.find((argument) => argument.name.value === 'if')?.value;
}
