import { useEffect, useRef } from 'react';

/**
 * Hears of files that are pasted anywhere on the page, such as a picture of the screen. Cells of a sheet come as a text with
 * their picture beside it: in a field they are the text.
 */
export function usePastedFiles(onFiles: ((files: File[]) => void) | null): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || !latest.current) return;
      if (event.clipboardData?.types.includes('text/plain') && isField(event.target)) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
