import { Select as KitSelect } from 'antd';
import type { RefSelectProps, SelectProps } from 'antd';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useUiText } from '../i18n/text.tsx';
import { useScrollRegions } from '../page/scroll-regions.ts';
import { useAwaitedChoice } from './use-awaited-choice.ts';

type Props = SelectProps & { ref?: Ref<RefSelectProps> };

/**
 * A choice that the keyboard passes through as through any other field. Enter takes the marked option; Tab moves on at
 * once, whether the list is open, closing or not there yet, and takes the marked option along when it was searched or
 * walked to. The kit's own Tab stays in the field for as long as the list is open, so that what is typed next lands in
 * the wrong one.
 */
function KeyboardSelect({ onInputKeyDown, onSelect, onOpenChange, ...props }: Props) {
  // Refs, not state: the next key may come before anything is rendered.
  const walked = useRef(false);
  const taken = useRef(false);
  const awaited = useAwaitedChoice(props);

  const pass = (event: KeyboardEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    const typed = input.value.trim();
    // The kit hears nothing of it: the browser moves the focus, and leaving the field closes the list.
    event.stopPropagation();
    if (taken.current || input.getAttribute('aria-expanded') !== 'true') return;
    if (typed && awaited.waitFor(typed)) return;
    if (typed || (walked.current && !props.mode)) takeMarked(input);
  };

  const keyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    onInputKeyDown?.(event);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') return pass(event as KeyboardEvent<HTMLInputElement>);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walked.current = true;
    if (event.key !== 'Enter') taken.current = false;
    else if (awaited.waitFor(event.currentTarget.value.trim())) {
      taken.current = true;
      // What is marked now was found for an earlier text.
      event.stopPropagation();
      event.preventDefault();
    }
  };

  return (
    <KitSelect
      {...props}
      {...awaited.props}
      popupRender={(list) => <Options>{list}</Options>}
      onInputKeyDown={keyDown}
      onSelect={(value, option) => {
        taken.current = true;
        onSelect?.(value, option);
      }}
      onOpenChange={(open) => {
        walked.current = false;
        taken.current = false;
        onOpenChange?.(open);
      }}
    />
  );
}

/** The list of options, which scrolls where there are many: the kit's own has nothing in it that takes the focus. */
function Options({ children }: { children: ReactNode }) {
  const { t } = useUiText();
  const frame = useRef<HTMLDivElement>(null);
  useScrollRegions(frame, '.ant-select-dropdown-list-holder', t('common.options'));
  return <div ref={frame}>{children}</div>;
}

/** Enter is how the kit takes what is marked. */
function takeMarked(input: HTMLInputElement): void {
  input.dispatchEvent(
    new globalThis.KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
  );
}

export const Select = KeyboardSelect as typeof KitSelect;
