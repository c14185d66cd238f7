import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { isLocalDate } from '../dates/local-date.ts';
import { PlatformError } from '../errors/platform-error.ts';
import { isDivisionCode } from '../scope/scope.ts';

export { GraphQLJSON as JSONScalar };

/** 'YYYY-MM-DD', a calendar date in Asia/Shanghai; a string in code. */
export const LocalDateScalar = textScalar(
  'LocalDate',
  'A calendar date in Asia/Shanghai: YYYY-MM-DD.',
  (text) => (isLocalDate(text) ? text : undefined),
  'a calendar date such as 2018-10-29',
);

/** Twelve digits. */
export const DivisionCodeScalar = textScalar(
  'DivisionCode',
  'A 12-digit statistical code of a division.',
  (text) => (isDivisionCode(text) ? text : undefined),
  'the 12 digits of a division code',
);

/**
 * A moment as ISO 8601. PostgreSQL's text form comes out as UTC ISO; input keeps any offset and is handed on as UTC ISO text.
 */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in ISO 8601, e.g. 2018-10-29T00:30:00.000Z.',
  serialize: (value) => isoMoment(value),
  parseValue: (value) => inputMoment(value),
  parseLiteral: (node: ValueNode) => inputMoment(node.kind === Kind.STRING ? node.value : undefined),
});

/** An integer that JavaScript holds exactly, up to 2^53 − 1: areas in 0.01 m², counts, positions. */
export const SafeIntScalar = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number between −(2^53 − 1) and 2^53 − 1.',
  serialize: (value) => safeInt(value),
  parseValue: (value) => safeInt(value),
  parseLiteral: (node: ValueNode) => safeInt(node.kind === Kind.INT ? node.value : undefined),
});

function textScalar(
  name: string,
  description: string,
  parse: (text: unknown) => string | undefined,
  expected: string,
): GraphQLScalarType<string, string> {
  const parseInput = (value: unknown): string => {
    const parsed = parse(value);
    if (parsed === undefined) throw invalid(name, value, expected);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parseInput,
    parseLiteral: (node) => parseInput(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function isoMoment(value: unknown): string {
  const date = value instanceof Date ? value : new Date(String(value));
  return date.toISOString();
}

function inputMoment(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  // A moment without an offset would mean another moment on another machine.
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw invalid('DateTime', value, 'a moment with its offset such as 2018-10-29T08:30:00+08:00');
  }
  return new Date(text).toISOString();
}

function safeInt(value: unknown): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw invalid('SafeInt', value, 'a whole number');
  return number;
}

function invalid(name: string, value: unknown, expected: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `${JSON.stringify(value)} is not a ${name}: give ${expected}.`, {
    reason: `invalid${name}`,
    params: { value },
  });
}
