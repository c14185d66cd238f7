import type { ListArgs, Order } from './define-list.ts';
import type { PageArgs } from './page.ts';

interface GivenArgs<OrderField extends string> extends PageArgs {
  filter?: object;
  orderBy?: Order<OrderField>[];
}

/** A list field's arguments, sorted into what the list wants. */
export function listArgs<OrderField extends string>(given: GivenArgs<OrderField>): ListArgs<OrderField> {
  const { filter, orderBy, first, after, last, before } = given;
  const page: PageArgs = {};
  if (first !== undefined) page.first = first;
  if (after !== undefined) page.after = after;
  if (last !== undefined) page.last = last;
  if (before !== undefined) page.before = before;
  return { page, filter, orderBy };
}
