import type { Condition } from '../list-url.ts';
import type { FieldKind, FilterField } from './filter-field.ts';

export type Operator =
  | 'matches'
  | 'contains'
  | 'startsWith'
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'between'
  | 'in'
  | 'notIn'
  | 'under'
  | 'yes'
  | 'no'
  | 'empty'
  | 'filled';

export type RuleValue = string | number | readonly (string | number | null)[] | null;

/** One comparison of a field. */
export interface Rule {
  kind: 'rule';
  field: string;
  operator: Operator;
  value: RuleValue;
}

/** Several that all have to hold, or one of them; or the opposite. */
export interface RuleGroup {
  kind: 'group';
  join: 'and' | 'or';
  not: boolean;
  items: RuleItem[];
}

export type RuleItem = Rule | RuleGroup;

export const EMPTY_GROUP: RuleGroup = { kind: 'group', join: 'and', not: false, items: [] };

const OPERATORS: Record<FieldKind, Operator[]> = {
  words: ['matches'],
  text: ['contains', 'eq', 'ne', 'startsWith'],
  choice: ['in', 'notIn'],
  flag: ['yes', 'no'],
  date: ['gte', 'lte', 'between', 'eq', 'ne', 'gt', 'lt'],
  number: ['gte', 'lte', 'between', 'eq', 'ne', 'gt', 'lt'],
  prefix: ['under'],
};

/** The comparisons that a field offers, the usual one first. */
export function operatorsOf({ kind, nullable = false }: FilterField): Operator[] {
  return nullable ? [...OPERATORS[kind], 'empty', 'filled'] : OPERATORS[kind];
}

/** A new comparison of a field, still without its value. */
export function newRule(field: FilterField): Rule {
  return { kind: 'rule', field: field.field, operator: operatorsOf(field)[0] ?? 'eq', value: null };
}

const WITHOUT_VALUE = new Set<Operator>(['yes', 'no', 'empty', 'filled']);

/** Whether nothing is missing of a comparison. */
export function isComplete({ operator, value }: Rule): boolean {
  if (WITHOUT_VALUE.has(operator)) return true;
  if (Array.isArray(value)) {
    return operator === 'between'
      ? value.length === 2 && value.every((end) => end !== null && end !== '')
      : value.length > 0;
  }
  return value !== null && value !== '';
}

/** The graph's filter of a tree; what is not complete yet counts for nothing. Null when nothing is asked. */
export function toCondition(item: RuleItem): Condition | null {
  if (item.kind === 'rule') return isComplete(item) ? ruleCondition(item) : null;
  const parts = item.items.map(toCondition).filter((part) => part !== null);
  const [first] = parts;
  if (!first) return null;
  const joined = parts.length === 1 ? first : { [item.join]: parts };
  return item.not ? { not: joined } : joined;
}

function ruleCondition({ field, operator, value }: Rule): Condition {
  switch (operator) {
    case 'matches':
      return { [field]: value };
    case 'notIn':
      return { not: { [field]: { in: value } } };
    case 'under':
      return { [field]: { startsWith: value } };
    case 'yes':
    case 'no':
      return { [field]: { eq: operator === 'yes' } };
    case 'empty':
    case 'filled':
      return { [field]: { isNull: operator === 'empty' } };
    case 'between': {
      const [gte, lte] = value as readonly (string | number)[];
      return { [field]: { gte, lte } };
    }
    default:
      return { [field]: { [operator]: value } };
  }
}

/** The tree of a graph's filter, or null when it says something that the fields cannot. */
export function fromCondition(condition: Condition, fields: readonly FilterField[]): RuleGroup | null {
  const item = itemOf(condition, fields);
  if (!item) return null;
  return item.kind === 'group' ? item : { ...EMPTY_GROUP, items: [item] };
}

function itemOf(condition: Condition, fields: readonly FilterField[]): RuleItem | null {
  const items: RuleItem[] = [];
  for (const [name, asked] of Object.entries(condition)) {
    const found = partsOf(name, asked, fields);
    if (!found) return null;
    items.push(...found);
  }
  const [first] = items;
  return items.length === 1 && first ? first : { ...EMPTY_GROUP, items };
}

function partsOf(name: string, asked: unknown, fields: readonly FilterField[]): RuleItem[] | null {
  if (asked === null || asked === undefined) return [];
  if (name === 'and' || name === 'or') {
    if (!Array.isArray(asked)) return null;
    const items: RuleItem[] = [];
    for (const one of asked as Condition[]) {
      const item = itemOf(one, fields);
      if (!item) return null;
      items.push(item);
    }
    return [{ kind: 'group', join: name, not: false, items }];
  }
  if (name === 'not') {
    const inner = itemOf(asked as Condition, fields);
    return inner && [opposite(inner)];
  }
  const field = fields.find((one) => one.field === name);
  return field ? rulesOf(field, asked) : null;
}

function opposite(item: RuleItem): RuleItem {
  if (item.kind === 'group') return { ...item, not: !item.not };
  if (item.operator === 'in') return { ...item, operator: 'notIn' };
  return { ...EMPTY_GROUP, not: true, items: [item] };
}

function rulesOf(field: FilterField, asked: unknown): Rule[] | null {
  const rule = (operator: Operator, value: RuleValue): Rule => ({
    kind: 'rule',
    field: field.field,
    operator,
    value,
  });
  if (field.kind === 'words') return typeof asked === 'string' ? [rule('matches', asked)] : null;
  if (typeof asked !== 'object' || asked === null) return null;
  const { gte, lte, ...others } = asked as Record<string, RuleValue | boolean>;
  const given = (value: unknown): value is string | number => value !== undefined && value !== null;
  const rules: Rule[] = [];
  if (given(gte) && given(lte)) rules.push(rule('between', [gte, lte]));
  else if (given(gte)) rules.push(rule('gte', gte));
  else if (given(lte)) rules.push(rule('lte', lte));
  for (const [name, value] of Object.entries(others)) {
    const one = comparison(field, name, value, rule);
    if (!one) return null;
    rules.push(one);
  }
  const offered = operatorsOf(field);
  return rules.every(({ operator }) => offered.includes(operator)) ? rules : null;
}

function comparison(
  { kind }: FilterField,
  name: string,
  value: RuleValue | boolean,
  rule: (operator: Operator, value: RuleValue) => Rule,
): Rule | null {
  if (name === 'isNull') return rule(value ? 'empty' : 'filled', null);
  if (kind === 'flag') return name === 'eq' ? rule(value ? 'yes' : 'no', null) : null;
  if (typeof value === 'boolean' || value === null) return null;
  if (kind === 'prefix') return name === 'startsWith' ? rule('under', value) : null;
  if (kind === 'choice') {
    if (name === 'eq' && !Array.isArray(value)) return rule('in', [value as string]);
    if (name === 'ne' && !Array.isArray(value)) return rule('notIn', [value as string]);
    return name === 'in' ? rule('in', value) : null;
  }
  return Array.isArray(value) ? null : rule(name as Operator, value);
}

/** How deep the conditions of a filter nest below its top: the graph has a limit. */
export function depthOf(condition: Condition | null): number {
  if (!condition) return 0;
  const inner = Object.entries(condition).flatMap(([name, value]): Condition[] =>
    name === 'and' || name === 'or' ? (value as Condition[]) : name === 'not' ? [value as Condition] : [],
  );
  return inner.length === 0 ? 0 : 1 + Math.max(...inner.map(depthOf));
}

/**
 * The graph takes six levels; one of them joins the builder's filter with the plain ones, and one with what the page
 * itself fixes.
 */
export const DEEPEST_RULES = 4;
