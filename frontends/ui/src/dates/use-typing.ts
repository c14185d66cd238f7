import { useState } from 'react';
import type { FocusEvent } from 'react';
import { hasLeft } from './has-left.ts';

/** Whether somebody is typing into an element; the handlers belong to it. */
export function useTyping() {
  const [typing, setTyping] = useState(false);
  const onFocus = () => setTyping(true);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
    hasLeft(currentTarget, relatedTarget) && setTyping(false);
  return { typing, handlers: { onFocus, onBlur } };
}
