import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element has come into view, or near it, at least once: what is costly to load waits for that. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (seen || !watched) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
