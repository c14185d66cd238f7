import { Button, Icon, Page, Tabs, confirm, toast, useCommands, useText } from '@guanjia/ui';
import { useCallback, useMemo, useState } from 'react';
import { QueryEditor } from '../editor/query-editor.tsx';
import { VariablesEditor } from '../editor/variables-editor.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { AnswerPanel } from '../result/answer-panel.tsx';
import { SavedPanel } from '../saved/saved-panel.tsx';
import { DocsPanel, type DocsPlace } from '../schema/docs-panel.tsx';
import { useSchema } from '../schema/use-schema.ts';
import { CostNote } from './cost-note.tsx';
import { EXAMPLES } from './examples.ts';
import styles from './explorer-page.module.css';
import { useAnswer, useCost } from './use-answer.ts';
import { exampleQuestion, useQuestion, type Question } from './use-question.ts';

/** Ad-hoc questions to the whole graph: write, check the cost, run, look at the answer as table or chart, keep it. */
export function ExplorerPage() {
  const { t } = useText();
  const schema = useSchema();
  const { question, change, permalink } = useQuestion();
  const { answer, obstacle, busy, run } = useAnswer(question, (fields) =>
    confirm({
      title: t('mutation.title'),
      body: t('mutation.body', { fields: fields.join(', ') }),
      okText: t('mutation.run'),
      danger: true,
    }),
  );
  const cost = useCost(question);
  const [aside, setAside] = useState('docs');
  const [place, setPlace] = useState<DocsPlace>({ type: 'Query', field: null });

  const showDocs = useCallback((type: string, field: string | null) => {
    setAside('docs');
    setPlace({ type, field });
  }, []);
  const open = useCallback((chosen: Question) => change(chosen), [change]);
  const copyLink = () =>
    void navigator.clipboard.writeText(permalink()).then(() => toast.success(t('linkCopied')));
  useCommands(
    useMemo(
      () => [{ id: 'explorer.run', title: t('run'), section: t('module.title'), shortcut: 'mod+enter', run }],
      [t, run],
    ),
  );

  const examples = (
    <ul className={styles['examples']}>
      {EXAMPLES.map(({ key }, index) => (
        <li key={key}>
          <Button type="link" onClick={() => open(exampleQuestion(index))}>
            {t(`examples.${key}`)}
          </Button>
        </li>
      ))}
    </ul>
  );

  return (
    <Page
      title={t('module.title')}
      subtitle={t('subtitle')}
      actions={
        <>
          <CostNote cost={cost} />
          <Button icon={<Icon name="share" />} onClick={copyLink}>
            {t('copyLink')}
          </Button>
          <Button type="primary" icon={<Icon name="play" />} loading={busy} onClick={run}>
            {t('run')}
          </Button>
        </>
      }
    >
      <div className={styles['work']}>
        <section className={styles['write']} aria-label={t('question')}>
          <div className={styles['query']}>
            <QueryEditor
              value={question.query}
              onChange={(query) => change({ query })}
              schema={schema.phase === 'ready' ? schema.schema : null}
              label={t('queryEditor')}
              onRun={run}
              onShowDocs={showDocs}
            />
          </div>
          <h2 className={styles['heading']}>{t('variables')}</h2>
          <div className={styles['variables']}>
            <VariablesEditor
              value={question.variables}
              onChange={(variables) => change({ variables })}
              label={t('variablesEditor')}
              onRun={run}
            />
          </div>
        </section>
        <aside className={styles['aside']} aria-label={t('help')}>
          <Tabs
            size="small"
            activeKey={aside}
            onChange={setAside}
            items={[
              {
                key: 'docs',
                label: t('docs'),
                children: <DocsPanel state={schema} place={place} onGo={setPlace} />,
              },
              { key: 'saved', label: t('saved'), children: <SavedPanel question={question} onOpen={open} /> },
              { key: 'examples', label: t('examplesTab'), children: examples },
              {
                key: 'history',
                label: t('history'),
                children: <HistoryPanel onOpen={open} active={aside === 'history'} />,
              },
            ]}
          />
        </aside>
      </div>
      <AnswerPanel
        answer={answer}
        obstacle={obstacle}
        busy={busy}
        chart={question.chart}
        onChart={(chart) => change({ chart })}
      />
    </Page>
  );
}
