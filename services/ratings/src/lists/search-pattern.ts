/** The pattern of `ilike` that finds a text anywhere: the text's own wildcards stand for themselves. */
export function anywhere(text: unknown): string {
  return `%${String(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
