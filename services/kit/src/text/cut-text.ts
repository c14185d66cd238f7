/** The first signs of a text, never half of one: PostgreSQL's jsonb refuses a lone surrogate. */
export function cutText(text: string, most: number): string {
  return text.length <= most
    ? text
    : Array.from(text.slice(0, 2 * most))
        .slice(0, most)
        .join('');
}

/** The beginning of a text, marked when more follows. */
export function excerptOf(text: string, most: number): string {
  const cut = cutText(text, most);
  return cut === text ? text : `${cut}…`;
}
