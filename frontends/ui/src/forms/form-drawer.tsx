import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { mayLeave, UnsavedPart } from '../routing/unsaved-changes.ts';

export interface FormDrawerProps {
  open?: boolean;
  title: ReactNode;
  size: number | string;
  /** It cannot be closed from outside now: only what is in it closes it. */
  locked?: boolean;
  /** Forgets what is in it as soon as it is closed. */
  destroyOnHidden?: boolean;
  onClose: () => void;
  children?: ReactNode;
}

/** A drawer with a form: a click beside it, Escape and the cross ask first when something typed in it would be lost. */
export function FormDrawer({ open = true, locked = false, onClose, children, ...drawer }: FormDrawerProps) {
  const [part] = useState(() => Symbol('drawer'));
  const close = async () => {
    if (await mayLeave(part)) onClose();
  };
  return (
    <Drawer
      {...drawer}
      open={open}
      closable={!locked}
      keyboard={!locked}
      mask={{ closable: !locked }}
      onClose={() => void close()}
    >
      <UnsavedPart value={part}>{children}</UnsavedPart>
    </Drawer>
  );
}
