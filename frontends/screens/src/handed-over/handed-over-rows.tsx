import './add-texts.ts';
import { useQuery } from '@apollo/client/react';
import { useFormat } from '@guanjia/domain';
import { Loaded, Section } from '@guanjia/ui';
import type { Condition, ListState, LoadedResult } from '@guanjia/ui';
import { HandedOverCasesDocument, HandedOverPetitionsDocument } from '../generated/graphql.ts';
import type { HandedOverCasesQuery } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import styles from './handed-over-rows.module.css';
import { restOfFigure } from './rest-of-figure.ts';

const SHOWN = 50;

interface HandedOverRowsProps {
  list: Pick<ListState, 'where' | 'filter'>;
  of: 'cases' | 'collectivePetitions';
}

/**
 * The rest of the rows behind a figure of a past day: what the viewer's division held then and has handed over since, told
 * by number, days and to whom.
 */
export function HandedOverRows({ list, of }: HandedOverRowsProps) {
  const filter = restOfFigure(list);
  if (!filter) return null;
  return of === 'cases' ? <Cases filter={filter} /> : <Petitions filter={filter} />;
}

function Cases({ filter }: { filter: Condition }) {
  return <Rows result={useQuery(HandedOverCasesDocument, { variables: { filter, first: SHOWN } })} />;
}

function Petitions({ filter }: { filter: Condition }) {
  const asOf = filter['asOf'] as { on: string; standing: 'RECEIVED' };
  const variables = { filter: { asOf }, first: SHOWN };
  return <Rows result={useQuery(HandedOverPetitionsDocument, { variables })} />;
}

function Rows({ result }: { result: LoadedResult<HandedOverCasesQuery> }) {
  const { t } = useText();
  const format = useFormat();
  return (
    // Most figures have no such rows: nothing stands here until there are some.
    <Loaded result={result} skeleton={<></>}>
      {({ handedOver: { totalCount, nodes } }) =>
        totalCount === 0 ? null : (
          <Section
            title={t('handedOver.title', { count: totalCount })}
            description={t('handedOver.hint')}
            extra={totalCount > nodes.length ? t('handedOver.shown', { count: nodes.length }) : undefined}
          >
            <ul className={styles['list']}>
              {nodes.map(({ id, number, receivedOn, handedOverOn, handedTo }) => (
                <li key={id} className={styles['row']}>
                  <strong className={styles['number']}>{number}</strong>
                  <span>
                    {t('handedOver.row', {
                      received: format.date(receivedOn),
                      on: format.date(handedOverOn),
                      division: handedTo.name,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </Loaded>
  );
}
