/** The set with `one` in it when it was not, and without it when it was. */
export function toggled<Item>(set: ReadonlySet<Item>, one: Item): ReadonlySet<Item> {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}
