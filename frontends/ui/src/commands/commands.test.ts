import { searchCommands } from './command-search.ts';
import { withRecent } from './recent.ts';
import type { Command } from './registry.ts';
import { matchShortcut, pressText, shortcutKeys } from './shortcuts.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const nothing = () => undefined;

describe('shortcuts', () => {
  test('Ctrl and ⌘ are the same key to a shortcut', () => {
    expect(pressText({ ...bare, key: 'K', ctrlKey: true })).toBe('mod+k');
    expect(pressText({ ...bare, key: 'k', metaKey: true })).toBe('mod+k');
  });

  test('a sign that needs shift is written as the sign alone', () => {
    expect(pressText({ ...bare, key: '?', shiftKey: true })).toBe('?');
    expect(pressText({ ...bare, key: 'Enter', shiftKey: true })).toBe('shift+enter');
  });

  const items = [{ shortcut: 'n' }, { shortcut: 'g c' }, { shortcut: 'g e' }, {}];

  test('a sequence waits for its second key', () => {
    expect(matchShortcut(items, '', 'g')).toEqual({ found: undefined, pending: 'g' });
    expect(matchShortcut(items, 'g', 'c')).toEqual({ found: items[1], pending: '' });
  });

  test('a key that continues no sequence counts by itself', () => {
    expect(matchShortcut(items, 'g', 'n').found).toBe(items[0]);
    expect(matchShortcut(items, 'g', 'x')).toEqual({ found: undefined, pending: '' });
  });

  test('the innermost part of the page has the last word', () => {
    const later = { shortcut: 'n' };
    expect(matchShortcut([...items, later], '', 'n').found).toBe(later);
  });

  test('keys look as they do on the keyboard', () => {
    expect(shortcutKeys('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(shortcutKeys('mod+k', true)).toEqual(['⌘', 'K']);
    expect(shortcutKeys('g c', false)).toEqual(['G', 'C']);
  });
});

describe('search', () => {
  const commands: Command[] = [
    { id: '1', title: '前往：案件台账', section: '社区', keywords: ['cases'], run: nothing },
    { id: '2', title: '案件登记', section: '社区', run: nothing },
    { id: '3', title: 'Use large text', section: 'Display', run: nothing },
  ];
  const found = (text: string) => searchCommands(commands, text).map(({ id }) => id);

  test('without a text everything is offered', () => expect(found('')).toHaveLength(3));
  test('titles that begin with the text come first', () => expect(found('案件')).toEqual(['2', '1']));
  test('keywords and sections find too, every word has to', () => {
    expect(found('CASES 社区')).toEqual(['1']);
    expect(found('large 社区')).toEqual([]);
  });
});

test('a page that is opened again moves to the top, and the oldest one goes', () => {
  const pages = Array.from({ length: 8 }, (_, place) => ({ path: `/${place}`, title: String(place) }));
  expect(
    withRecent(pages, { path: '/3', title: '新' })
      .map(({ title }) => title)
      .join(''),
  ).toBe('新0124567');
  expect(
    withRecent(pages, { path: '/9', title: '9' })
      .map(({ title }) => title)
      .join(''),
  ).toBe('90123456');
});
