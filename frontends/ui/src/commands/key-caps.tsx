import classes from './commands.module.css';
import { shortcutKeys } from './shortcuts.ts';

/** The keys of a shortcut, as they look on the keyboard. */
export function KeyCaps({ shortcut }: { shortcut: string }) {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <span className={classes['caps']}>
      {shortcutKeys(shortcut, mac).map((key) => (
        <kbd key={key} className={classes['cap']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
