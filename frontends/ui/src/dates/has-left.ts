/**
 * Whether the cursor is out of an element after a blur: not when it went on within it, nor when another window came to the
 * front, for then it will be back where it was.
 */
export function hasLeft(element: Element, next: EventTarget | null = null): boolean {
  return !element.contains(document.activeElement) && !(next instanceof Node && element.contains(next));
}
