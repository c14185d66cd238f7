import { createHash, randomBytes } from 'node:crypto';

/** Public origin that tests pretend to stand behind. */
export const ORIGIN = 'http://guanjia.test:8080';

/** As much of a browser as the flows need: cookies by path, forms, redirects followed by hand. */
export class TestBrowser {
  readonly #jar = new Map<string, { value: string; path: string }>();
  /** Address that the provider really listens on; changes with a restart. */
  target: string;
  readonly #headers: Record<string, string>;

  constructor(target: string, headers: Record<string, string> = {}) {
    this.target = target;
    this.#headers = headers;
  }

  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(address, ORIGIN);
    const cookie = [...this.#jar]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(`${this.target}${pathname}${search}`, {
      redirect: 'manual',
      ...init,
      headers: {
        ...this.#headers,
        'x-forwarded-host': new URL(ORIGIN).host,
        'x-forwarded-proto': 'http',
        ...(cookie ? { cookie } : {}),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  submit(
    address: string,
    form: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.request(address, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: ORIGIN, ...headers },
    });
  }

  /** Throws a cookie away. */
  forget(name: string): void {
    for (const kept of [name, `${name}.sig`]) this.#jar.delete(kept);
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', ...value] = pair.split('=');
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const gone = attributes.some((attribute) => /^expires=thu, 01 jan 1970/i.test(attribute));
    if (gone) this.#jar.delete(name);
    else this.#jar.set(name, { value: value.join('='), path });
  }
}

/** An authorization request of the shell with PKCE. */
export function authorizationRequest(): { address: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const parameters = new URLSearchParams({
    client_id: 'guanjia-shell',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${ORIGIN}/callback`,
    state: 'the-state',
    nonce: 'the-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return { address: `${ORIGIN}/identity/auth?${parameters}`, verifier };
}
