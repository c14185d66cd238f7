/** All values, those named in front; what is new in the graph comes with the rest. */
export function startingWith<Value extends string>(values: readonly Value[], ...first: Value[]): Value[] {
  return [...first, ...values.filter((value) => !first.includes(value))];
}
