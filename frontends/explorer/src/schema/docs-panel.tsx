import { Button, ErrorPanel, Icon, Input, Skeleton, useText } from '@guanjia/ui';
import { isEnumType, type GraphQLSchema } from 'graphql';
import { useState } from 'react';
import styles from './docs-panel.module.css';
import { useSchemaLabel } from './field-labels.ts';
import { documentedFields, findNames } from './schema-names.ts';
import type { SchemaState } from './use-schema.ts';

export interface DocsPlace {
  type: string;
  /** The field to draw attention to. */
  field: string | null;
}

export interface DocsPanelProps {
  state: SchemaState & { retry: () => void };
  place: DocsPlace;
  onGo: (place: DocsPlace) => void;
}

/** The schema to read and to search, each name with what it means in the reader's language. */
export function DocsPanel({ state, place, onGo }: DocsPanelProps) {
  switch (state.phase) {
    case 'loading':
      return <Skeleton active />;
    case 'failed':
      return <ErrorPanel error={state.error} onRetry={state.retry} />;
    case 'ready':
      return <Docs schema={state.schema} place={place} onGo={onGo} />;
    default:
      return state satisfies never;
  }
}

function Docs({ schema, place, onGo }: { schema: GraphQLSchema } & Omit<DocsPanelProps, 'state'>) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const go = (type: string, field: string | null = null) => {
    setWords('');
    onGo({ type, field });
  };
  return (
    <>
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('docsSearch')}
        aria-label={t('docsSearch')}
        prefix={<Icon name="search" />}
        allowClear
      />
      {words.trim() === '' ? (
        <TypeDocs schema={schema} place={place} go={go} />
      ) : (
        <Found schema={schema} words={words} go={go} />
      )}
    </>
  );
}

type Go = (type: string, field?: string | null) => void;

function Found({ schema, words, go }: { schema: GraphQLSchema; words: string; go: Go }) {
  const label = useSchemaLabel();
  const { t } = useText();
  const found = findNames(schema, words, label);
  if (found.length === 0) return <p className={styles['nothing']}>{t('docsNothing')}</p>;
  return (
    <ul className={styles['fields']}>
      {found.map(({ type, field }) => (
        <li key={`${type}.${field ?? ''}`}>
          <Button type="link" size="small" onClick={() => go(type, field)}>
            {field ? `${type}.${field}` : type}
          </Button>
          <span className={styles['label']}>{label(field ?? type)}</span>
        </li>
      ))}
    </ul>
  );
}

function TypeDocs({ schema, place, go }: { schema: GraphQLSchema; place: DocsPlace; go: Go }) {
  const label = useSchemaLabel();
  const { t } = useText();
  const type = schema.getType(place.type);
  return (
    <>
      <p className={styles['path']}>
        {place.type !== 'Query' && (
          <Button type="link" size="small" icon={<Icon name="left" />} onClick={() => go('Query')}>
            Query
          </Button>
        )}
        <strong>{place.type}</strong>
        <span className={styles['label']}>{label(place.type)}</span>
      </p>
      {type?.description && <p className={styles['description']}>{type.description}</p>}
      {isEnumType(type) && <p className={styles['description']}>{t('docsValues')}</p>}
      <ul className={styles['fields']}>
        {documentedFields(schema, place.type).map((field) => (
          <li key={field.name} className={field.name === place.field ? styles['sought'] : undefined}>
            <code className={styles['name']}>{field.name}</code>
            {field.type && <TypeLink text={field.type} leadsTo={field.leadsTo} go={go} />}
            <span className={styles['label']}>{label(field.name)}</span>
            {field.description && <div className={styles['description']}>{field.description}</div>}
            {field.args.length > 0 && (
              <div className={styles['args']}>
                {field.args.map((arg) => (
                  <span key={arg.name} className={styles['arg']}>
                    <code>{arg.name}</code> <TypeLink text={arg.type} leadsTo={arg.leadsTo} go={go} />
                  </span>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function TypeLink({ text, leadsTo, go }: { text: string; leadsTo: string | null; go: Go }) {
  if (!leadsTo) return <code className={styles['type']}>{text}</code>;
  return (
    <Button type="link" size="small" className={styles['type']} onClick={() => go(leadsTo)}>
      {text}
    </Button>
  );
}
