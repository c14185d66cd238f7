import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Lets the keyboard into what scrolls inside `frame` where the kit draws it and gives it nothing to focus: it takes the focus
 * and has a name. What does not scroll is no stop on the way through the page.
 */
export function useScrollRegions(
  frame: RefObject<HTMLElement | null>,
  selector: string,
  label: string,
): void {
  // After each render, since the kit may have drawn another element; it never sets these attributes itself.
  useEffect(() => {
    const observer = new ResizeObserver(() => regions.forEach((region) => letKeyboardIn(region, label)));
    const regions = [...(frame.current?.querySelectorAll(selector) ?? [])];
    for (const region of regions) {
      observer.observe(region);
      // What it holds grows while the region itself keeps its width.
      if (region.firstElementChild) observer.observe(region.firstElementChild);
    }
    return () => observer.disconnect();
  });
}

function letKeyboardIn(region: Element, label: string): void {
  const scrolls = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight;
  if (scrolls) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'region');
    region.setAttribute('aria-label', label);
  } else for (const name of ['tabindex', 'role', 'aria-label']) region.removeAttribute(name);
}
