/** The names in what was typed: by the list sign, commas, spaces or lines; each once. */
export function readNames(typed: string): string[] {
  const names = typed.split(/[、，,;；\s]+/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
