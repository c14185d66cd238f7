import { Input, Modal } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useRecordSearch } from '../extensions/extensions.tsx';
import { useUiText } from '../i18n/text.tsx';
import { Icon } from '../icons/icon.tsx';
import { searchCommands } from './command-search.ts';
import classes from './commands.module.css';
import { KeyCaps } from './key-caps.tsx';
import { innermostFirst, useAllCommands } from './registry.ts';
import type { Command } from './registry.ts';
import { useRecentCommands } from './use-recent.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The palette (Ctrl/⌘ K) and the sheet of shortcuts (?). The shell shows one of each; every app fills them. */
export function CommandCentre() {
  const { t } = useUiText();
  const all = useAllCommands();
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null);
  const section = t('commands.section');
  useShortcuts([
    ...all,
    { id: 'palette', title: t('commands.open'), section, shortcut: 'mod+k', run: () => setOpen('palette') },
    { id: 'sheet', title: t('commands.sheet'), section, shortcut: '?', run: () => setOpen('sheet') },
  ]);
  useEffect(() => {
    const show = () => setOpen('palette');
    globalThis.addEventListener(OPEN_EVENT, show);
    return () => globalThis.removeEventListener(OPEN_EVENT, show);
  }, []);
  return (
    <>
      <Modal
        open={open === 'palette'}
        onCancel={() => setOpen(null)}
        footer={null}
        closable={false}
        width={620}
        destroyOnHidden
        title={<span className="gj-visually-hidden">{t('commands.open')}</span>}
        classNames={{ header: 'gj-visually-hidden', body: classes['palette'] ?? '' }}
        style={{ top: 80 }}
      >
        <Palette all={innermostFirst()} onDone={() => setOpen(null)} />
      </Modal>
      <Modal
        open={open === 'sheet'}
        onCancel={() => setOpen(null)}
        footer={null}
        title={t('commands.sheet')}
        width={560}
        destroyOnHidden
      >
        <Sheet all={all} />
      </Modal>
    </>
  );
}

const OPEN_EVENT = 'guanjia:open-palette';

/** Opens the palette, for the search field in the top bar. */
export function openCommandPalette(): void {
  globalThis.dispatchEvent(new Event(OPEN_EVENT));
}

function Palette({ all, onDone }: { all: readonly Command[]; onDone: () => void }) {
  const { t } = useUiText();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const recent = useRecentCommands();
  const { found: records, searching } = useRecordSearch(text);
  const offered = [...recent, ...all];
  // What is searched for by number or name is rarely a command; what is found of it stands on top.
  const found = [...records, ...searchCommands(offered, text)].slice(0, 60);
  const chosen = Math.min(active, found.length - 1);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onDone();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setActive((chosen + step + found.length) % Math.max(1, found.length));
  };
  return (
    <>
      <Input
        size="large"
        variant="borderless"
        autoFocus
        prefix={<Icon name="search" />}
        placeholder={t('commands.placeholder')}
        aria-label={t('commands.placeholder')}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length ? `${id}-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onPressEnter={(event) => {
          // The Enter that ends the input of Chinese is not the one that chooses.
          if (event.nativeEvent.isComposing) return;
          // Nor may the key go on to answer the question that what was chosen asks (unsaved changes).
          event.preventDefault();
          run(found[chosen]);
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('commands.open')}
        className={classes['results']}
      >
        {found.map((command, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes['result']}
            onMouseMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span className={classes['section']}>{command.section}</span>
            <span className={classes['title']}>{command.title}</span>
            {command.shortcut && <KeyCaps shortcut={command.shortcut} />}
          </button>
        ))}
      </div>
      <p className={classes['none']} role="status">
        {searching ? t('commands.searching') : found.length === 0 ? t('commands.none') : ''}
      </p>
    </>
  );
}

function Sheet({ all }: { all: readonly Command[] }) {
  const { t } = useUiText();
  const fixed: Command[] = [
    { id: 'palette', title: t('commands.open'), shortcut: 'mod+k', run: () => undefined },
    { id: 'sheet', title: t('commands.sheet'), shortcut: '?', run: () => undefined },
  ];
  const withKeys = [...fixed, ...all].filter(({ shortcut }) => shortcut);
  const sections = Map.groupBy(withKeys, ({ section }) => section ?? t('commands.section'));
  return (
    <div className={classes['sheet']}>
      {[...sections].map(([section, commands]) => (
        <section key={section}>
          <h3 className={classes['sheetTitle']}>{section}</h3>
          <dl className={classes['keys']}>
            {commands.map(({ id, title, shortcut = '' }) => (
              <div key={id}>
                <dt>{title}</dt>
                <dd>
                  <KeyCaps shortcut={shortcut} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
