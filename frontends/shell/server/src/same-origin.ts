import type { FastifyRequest } from 'fastify';

/** Header that every request of our own pages carries; another site cannot send it without asking first. */
export const CSRF_HEADER = { header: 'x-guanjia-request', value: '1' };

/** Whether the browser says that our own page, or the person's own hand, sends this request. */
export function isSameOrigin(request: FastifyRequest, origin: string): boolean {
  const { origin: sent, 'sec-fetch-site': site } = request.headers;
  if (sent !== undefined) return sent === origin;
  return site === 'same-origin' || site === 'none';
}

/** Whether a request that changes something comes from our own pages: origin and header both have to be right. */
export function isOurOwn(request: FastifyRequest, origin: string): boolean {
  return request.headers[CSRF_HEADER.header] === CSRF_HEADER.value && isSameOrigin(request, origin);
}
