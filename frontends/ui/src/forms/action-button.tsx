import { Button, Tooltip } from 'antd';
import type { ButtonProps } from 'antd';
import { useId } from 'react';

export interface ActionButtonProps extends Omit<ButtonProps, 'disabled'> {
  allowed: boolean;
  /** Why not, in the user's language. */
  reason?: string | undefined;
}

/** A button that says why it cannot be pressed. It stays focusable, so that the keyboard reaches the reason too. */
export function ActionButton({ allowed, reason, onClick, ...button }: ActionButtonProps) {
  const id = useId();
  if (allowed) return <Button {...button} {...(onClick ? { onClick } : {})} />;
  return (
    <>
      <Tooltip title={reason}>
        <Button
          {...button}
          type="default"
          danger={false}
          aria-disabled="true"
          aria-describedby={reason ? id : undefined}
          style={{ ...button.style, opacity: 0.6, cursor: 'not-allowed' }}
          htmlType="button"
        />
      </Tooltip>
      {reason && (
        <span id={id} className="gj-visually-hidden">
          {reason}
        </span>
      )}
    </>
  );
}
