import { bootData } from '../boot/boot-data.ts';

/** In which a request says whether it is a query or a mutation, so that our server can tell what a lost answer means. */
export const OPERATION_HEADER = 'x-guanjia-operation';

/** The headers that tell the server that a request comes from our own page, which another site cannot send, and for whom. */
export function ownHeaders(headers?: HeadersInit): Headers {
  const { csrf, person } = bootData();
  const own = new Headers(headers);
  own.set(csrf.header, csrf.value);
  if (person) own.set(person.header, person.value);
  own.set('apollo-require-preflight', 'true');
  return own;
}
