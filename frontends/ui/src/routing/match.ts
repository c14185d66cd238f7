export type Params = Record<string, string>;

/** The parameters of `path` under the pattern `/cases/:id`, or null when it does not match. */
export function matchPath(pattern: string, path: string): Params | null {
  const expected = split(pattern);
  const given = split(path);
  if (expected.length !== given.length) return null;
  const params: Params = {};
  for (const [index, part] of expected.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decode(value);
    else if (part !== value) return null;
  }
  return params;
}

/** `path` without `base`, or null when it lies elsewhere: (`/community`, `/community/cases`) → `/cases`. */
export function pathUnder(base: string, path: string): string | null {
  if (path === base) return '/';
  const prefix = base.endsWith('/') ? base : `${base}/`;
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : null;
}

/** Puts parameters into a pattern: (`/cases/:id`, {id}) → `/cases/Case_1`. */
export function fillPath(pattern: string, params: Params): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
