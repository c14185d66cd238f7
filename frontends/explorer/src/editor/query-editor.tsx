import { EditorState } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { graphql } from 'cm6-graphql';
import { basicSetup } from 'codemirror';
import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { editorLook } from './editor-look.ts';
import styles from './editor.module.css';
import { useCodeMirror } from './use-code-mirror.ts';

export interface QueryEditorProps {
  value: string;
  onChange: (value: string) => void;
  /** Completion and checks come with it; until it is there the editor takes text all the same. */
  schema: GraphQLSchema | null;
  label: string;
  onRun: () => void;
  /** The reader asks for the documentation of a type or field. */
  onShowDocs: (type: string, field: string | null) => void;
}

/** The query's editor: highlighting, completion and errors from the live schema, Ctrl+Enter runs, Ctrl+click explains. */
export function QueryEditor({ value, onChange, schema, label, onRun, onShowDocs }: QueryEditorProps) {
  const extensions = useMemo(
    () => [
      keymap.of([{ key: 'Mod-Enter', preventDefault: true, run: () => (onRun(), true) }]),
      basicSetup,
      EditorState.tabSize.of(2),
      graphql(schema ?? undefined, {
        onShowInDocs: (field, type, parentType) => {
          const owner = parentType ?? type;
          if (owner) onShowDocs(owner, field ?? null);
        },
      }),
      editorLook,
    ],
    [schema, onRun, onShowDocs],
  );
  const { host } = useCodeMirror({ value, onChange, extensions, label });
  return <div ref={host} className={styles['editor']} />;
}
