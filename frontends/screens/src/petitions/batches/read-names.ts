const HAN_ONLY = /^[\p{Script=Han}·\s]+$/u;

/** The names in what was typed: by the list sign, commas or lines, Chinese names also by spaces; each once. */
export function readNames(typed: string): string[] {
  const names = typed
    .split(/[、，,;；\n]+/)
    .flatMap((part) => (HAN_ONLY.test(part) ? part.split(/\s+/) : [part]))
    .map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
