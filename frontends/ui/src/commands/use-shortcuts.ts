import { useEffect, useRef } from 'react';
import type { Command } from './registry.ts';
import { isDialogOpen, isQuestionOpen } from './open-dialogs.ts';
import { matchShortcut, pressText } from './shortcuts.ts';

/** A sequence such as `g c` has to be completed within this time, in milliseconds. */
const SEQUENCE_TIME = 1200;

/** Runs commands by their shortcuts; while someone types in a field, or a dialog is open, only those with Ctrl or ⌘. */
export function useShortcuts(commands: readonly Command[]): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    let pending = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || MODIFIERS.has(event.key)) return;
      const press = pressText(event);
      if (!press.startsWith('mod+') && (isTyping(event.target) || isDialogOpen())) return;
      const match = matchShortcut(latest.current, pending, press);
      clearTimeout(timer);
      pending = match.pending;
      if (pending) timer = setTimeout(() => (pending = ''), SEQUENCE_TIME);
      if (!match.found || isQuestionOpen()) return;
      event.preventDefault();
      match.found.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'Shift']);

/** Whether keys pressed there are meant as text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
