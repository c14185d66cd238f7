import { chooseLanguage, LANGUAGE_COOKIE, type Language } from '@guanjia/http';
import type { FastifyRequest } from 'fastify';

/** The language of the page that answers this request. */
export function languageOf(request: FastifyRequest): Language {
  return chooseLanguage(request.cookies[LANGUAGE_COOKIE], request.headers['accept-language']);
}
