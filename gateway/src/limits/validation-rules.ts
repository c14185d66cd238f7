import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { PlatformError } from '@guanjia/kit';
import {
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { QueryLimits } from './limits.ts';

/**
 * The rules that bound an operation's shape. Apollo Server runs them once for each new text, together with the rules of
 * the specification; a text that passed is remembered.
 */
export function limitRules(limits: QueryLimits): ValidationRule[] {
  return [
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...refusal('queryTooDeep', limits.depth) }),
    // Without the empty list `__typename` could be aliased without end.
    maxAliasesRule({ n: limits.aliases, allowList: [], ...refusal('tooManyAliases', limits.aliases) }),
    maxDirectivesRule({ n: limits.directives, ...refusal('tooManyDirectives', limits.directives) }),
    repeatedFieldsRule(limits.repeats),
  ] as ValidationRule[];
}

const MESSAGES = {
  queryTooDeep: 'The query nests its fields too deep. Ask for the inner objects by their ids.',
  tooManyAliases: 'The query has too many aliases. Split it into several.',
  tooManyDirectives: 'The query has too many directives. Split it into several.',
  fieldRepeated: 'The query names the same field over and over. Once is enough.',
} as const;

function refusal(reason: keyof typeof MESSAGES, limit: number) {
  return {
    // Reporting, not throwing: a thrown error would leave validation as an internal one.
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooMuch(reason, limit))],
  };
}

function tooMuch(reason: keyof typeof MESSAGES, limit: number): PlatformError {
  return new PlatformError('LIMIT_EXCEEDED', MESSAGES[reason], { reason, params: { limit } });
}

/** Merging thousands of equal fields costs time though they give one value. */
function repeatedFieldsRule(limit: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    SelectionSet: (node: SelectionSetNode) => {
      const counts = new Map<string, number>();
      for (const selection of node.selections) {
        if (selection.kind !== Kind.FIELD) continue;
        const name = selection.alias?.value ?? selection.name.value;
        const count = (counts.get(name) ?? 0) + 1;
        counts.set(name, count);
        if (count > limit) {
          context.reportError(tooMuch('fieldRepeated', limit));
          return;
        }
      }
    },
  });
}
