import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GraphQLError,
  Kind,
  parse,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldWeights } from './field-weights.ts';
import type { QueryLimits } from './limits.ts';
import { queryCost } from './query-cost.ts';
import { limitRules } from './validation-rules.ts';

/** A page that lets people choose how many rows they see goes up to this. */
const LARGEST_PAGE = 100;

/** One operation of a page, with the fragments that it spreads. */
export interface PageOperation {
  name: string;
  /** The file, from the folder that was searched. */
  file: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

export interface MeasuredOperation {
  cost: number;
  depth: number;
  aliases: number;
  tokens: number;
  /** The limits that it exceeds. */
  exceeded: string[];
}

/** Every operation in the *.graphql files under a folder; fragments may stand in other files. */
export function readPageOperations(folder: string): PageOperation[] {
  const files = globSync('*/src/**/*.graphql', { cwd: folder, exclude: (name) => name === 'node_modules' })
    .toSorted()
    .map((file) => ({ file, document: parse(readFileSync(join(folder, file), 'utf8')) }));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { document } of files) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
  }
  return files.flatMap(({ file, document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [
            {
              name: definition.name?.value ?? '(without a name)',
              file,
              operation: definition,
              document: {
                kind: Kind.DOCUMENT,
                definitions: [definition, ...spread(definition, fragments)],
              } as const,
            },
          ]
        : [],
    ),
  );
}

/** What an operation takes of the limits when each of its pages is as long as can be. */
export function measureOperation(
  { document, operation }: PageOperation,
  {
    schema,
    fieldWeights,
    limits,
  }: { schema: GraphQLSchema; fieldWeights: FieldWeights; limits: QueryLimits },
): MeasuredOperation {
  const variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) => {
      const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
      const counts = named.kind === Kind.NAMED_TYPE && named.name.value === 'Int' && !defaultValue;
      return counts ? [[variable.name.value, LARGEST_PAGE]] : [];
    }),
  );
  const { cost } = queryCost({ schema, fieldWeights, document, operation, variables });
  const exceeded = validate(schema, document, limitRules(limits)).map(({ extensions }) =>
    String(extensions['reason']),
  );
  const tokens = countTokens(document);
  return {
    cost,
    depth: depthOf(document),
    aliases: countAliases(document),
    tokens,
    exceeded: [
      ...exceeded,
      ...(cost > limits.cost ? ['queryTooExpensive'] : []),
      ...(tokens > limits.tokens ? ['queryTooLong'] : []),
    ],
  };
}

function spread(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  all: Map<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): FragmentDefinitionNode[] {
  const found: FragmentDefinitionNode[] = [];
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = all.get(name.value);
      if (!fragment || seen.has(name.value)) return;
      seen.add(name.value);
      found.push(fragment, ...spread(fragment, all, seen));
    },
  });
  return found;
}

function depthOf(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const walk = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      Field: {
        enter() {
          depth += 1;
          deepest = Math.max(deepest, depth);
        },
        leave() {
          depth -= 1;
        },
      },
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment) walk(fragment);
      },
    });
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition);
  return deepest;
}

function countAliases(document: DocumentNode): number {
  let aliases = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
  });
  return aliases;
}

function countTokens(document: DocumentNode): number {
  let tokens = 0;
  for (const definition of document.definitions) {
    if (!definition.loc) throw new GraphQLError('A definition without its text');
    for (
      let token = definition.loc.startToken;
      token !== definition.loc.endToken;
      token = token.next ?? definition.loc.endToken
    ) {
      tokens += 1;
    }
  }
  return tokens;
}
