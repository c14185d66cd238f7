import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useMemo } from 'react';
import { editorLook } from './editor-look.ts';
import styles from './editor.module.css';
import { useCodeMirror } from './use-code-mirror.ts';

export interface VariablesEditorProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  onRun: () => void;
}

/** The variables as JSON, with errors marked where they are. */
export function VariablesEditor({ value, onChange, label, onRun }: VariablesEditorProps) {
  const extensions = useMemo(() => {
    const check = jsonParseLinter();
    return [
      keymap.of([{ key: 'Mod-Enter', preventDefault: true, run: () => (onRun(), true) }]),
      basicSetup,
      json(),
      // An empty text means no variables; it is no error.
      linter((view) => (view.state.doc.toString().trim() === '' ? [] : check(view))),
      editorLook,
    ];
  }, [onRun]);
  const { host } = useCodeMirror({ value, onChange, extensions, label });
  return <div ref={host} className={styles['editor']} />;
}
