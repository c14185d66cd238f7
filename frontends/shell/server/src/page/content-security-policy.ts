import { createHash } from 'node:crypto';

interface Policy {
  /** Under which styles may stand in the page; antd inserts its own. */
  nonce: string;
  /** Inline scripts of the page, allowed by their hashes: the import map. */
  scripts?: string[];
  /** Origin of the issuer, when it is not ours: signing out leads there. */
  issuerOrigin?: string;
}

/** Policy of the application's page: our own files, and nothing from anywhere else. */
export function contentSecurityPolicy({ nonce, scripts = [], issuerOrigin }: Policy): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    `default-src 'none'`,
    `script-src ${["'self'", ...hashes].join(' ')}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action ${["'self'", ...(issuerOrigin ? [issuerOrigin] : [])].join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}
