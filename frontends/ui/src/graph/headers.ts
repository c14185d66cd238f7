import { bootData } from '../boot/boot-data.ts';

/** The headers that tell the server that a request comes from our own pages; another site cannot send them. */
export function ownHeaders(headers?: HeadersInit): Headers {
  const { csrf } = bootData();
  const own = new Headers(headers);
  own.set(csrf.header, csrf.value);
  own.set('apollo-require-preflight', 'true');
  return own;
}
