import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editors' look, made of the platform's own colours; each passes AA on the surface. */
export const editorLook = [
  EditorView.theme({
    '&': { height: '100%', fontSize: '13px', backgroundColor: 'var(--gj-surface)' },
    '&.cm-focused': { outline: '2px solid var(--gj-primary)', outlineOffset: '-2px' },
    '.cm-scroller': {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace',
      lineHeight: '1.6',
    },
    '.cm-gutters': { backgroundColor: 'var(--gj-canvas)', color: 'var(--gj-text-secondary)', border: 'none' },
    '.cm-tooltip': {
      border: '1px solid var(--gj-border)',
      borderRadius: 'var(--gj-radius)',
      backgroundColor: 'var(--gj-surface)',
    },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      backgroundColor: 'var(--gj-primary)',
      color: '#fff',
    },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, color: '#8a1c7c' },
      { tag: [tags.propertyName, tags.attributeName], color: '#0b4a99' },
      { tag: tags.variableName, color: '#8a4b00' },
      { tag: tags.typeName, color: '#0a6b50' },
      { tag: [tags.string, tags.special(tags.string)], color: '#9b1c1c' },
      { tag: [tags.number, tags.bool, tags.null, tags.atom], color: '#0a6b50' },
      { tag: tags.comment, color: '#5c6470' },
    ]),
  ),
];
