import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useCspNonce } from '@guanjia/ui';
import { useEffect, useRef, type RefObject } from 'react';

export interface CodeMirrorOptions {
  value: string;
  onChange: (value: string) => void;
  /** What the editor can do. A new list takes effect without losing the text, the cursor or the undo history. */
  extensions: Extension;
  label: string;
}

/** Keeps a CodeMirror editor in an element: the value flows in and out like that of a controlled input. */
export function useCodeMirror({ value, onChange, extensions, label }: CodeMirrorOptions): {
  host: RefObject<HTMLDivElement | null>;
  view: RefObject<EditorView | null>;
} {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const abilities = useRef(new Compartment());
  const latest = useRef(onChange);
  const nonce = useCspNonce();
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    const parent = host.current;
    if (!parent) return undefined;
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: value,
        extensions: [
          EditorView.cspNonce.of(nonce),
          // A text that can be edited takes the focus anyway; the tabindex says so to tools that look for it.
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current(update.state.doc.toString());
          }),
          abilities.current.of(extensions),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
    // The editor is made once; later values and extensions are dispatched below.
  }, [nonce, label]);

  useEffect(() => {
    view.current?.dispatch({ effects: abilities.current.reconfigure(extensions) });
  }, [extensions]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return { host, view };
}
