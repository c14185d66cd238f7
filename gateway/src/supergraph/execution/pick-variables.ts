import type { FetchNode } from '@apollo/query-planner';

type Plain = Record<string, unknown>;

/** Only the variables that the fetch uses, and only those that the client gave: defaults are in the fetch's own text. */
export function pickVariables({ variableUsages = [] }: FetchNode): (given: Plain) => Plain {
  return (given) => {
    const picked: Plain = {};
    for (const name of variableUsages) {
      if (Object.hasOwn(given, name) && given[name] !== undefined) picked[name] = given[name];
    }
    return picked;
  };
}
