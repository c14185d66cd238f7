import { useFormat, useToday, useViewer } from '@guanjia/domain';
import {
  Alert,
  Button,
  chosenColumns,
  ErrorPanel,
  Icon,
  Page,
  Progress,
  readColumns,
  useFilterSentence,
  useLocation,
} from '@guanjia/ui';
import { Scope, useText } from '../../scope.ts';
import { useCaseColumns } from '../list/use-case-columns.tsx';
import { useCaseListState } from '../list/use-case-list.ts';
import styles from './ledger-print.module.css';
import { MOST_PRINTED, useWholeLedger } from './use-whole-ledger.ts';

/** The ledger as it goes on paper: all rows of the filter in the address, with who printed what and when. */
export function LedgerPrintPage() {
  return (
    <Scope>
      <LedgerPrint />
    </Scope>
  );
}

function LedgerPrint() {
  const { t } = useText();
  const { pathname, search } = useLocation();
  const list = useCaseListState();
  const { rows, total, complete, error, retry } = useWholeLedger(list);
  const shown = Math.min(total ?? MOST_PRINTED, MOST_PRINTED);
  return (
    <Page
      title={t('print.title')}
      screenOnly
      back={{ to: pathname.replace(/\/print$/, '') + search, label: t('cases.title') }}
      actions={
        <Button
          type="primary"
          icon={<Icon name="print" />}
          disabled={!complete}
          onClick={() => globalThis.print()}
        >
          {t('ledger.print')}
        </Button>
      }
    >
      <div className="gj-no-print" role="status">
        {complete || error ? null : (
          <Progress percent={Math.floor((rows.length / shown) * 100)} aria-label={t('print.fetching')} />
        )}
        {complete && total !== null && total > rows.length ? (
          <Alert type="warning" showIcon title={t('print.cut', { most: MOST_PRINTED })} />
        ) : null}
        {error ? <ErrorPanel error={error} onRetry={retry} /> : null}
      </div>
      <LedgerSheet rows={rows} list={list} />
    </Page>
  );
}

type LedgerSheetProps = Pick<ReturnType<typeof useWholeLedger>, 'rows'> & {
  list: ReturnType<typeof useCaseListState>;
};

/** Width of a column that does not say. */
const USUAL = 100;
/** From here on a column holds sentences. */
const WIDE = 200;

/** A plain table: browsers repeat its head on every sheet and leave its rows whole. */
function LedgerSheet({ rows, list }: LedgerSheetProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const viewer = useViewer();
  const sentence = useFilterSentence(list);
  const all = useCaseColumns({ whole: true });
  const columns = chosenColumns(all, readColumns(all, list.columns));
  const wide = columns.reduce((sum, { width = USUAL }) => sum + width, 0);
  return (
    <div className={styles['sheet']}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('print.heading')}</h2>
        <p>
          <span>{t('print.department', { name: viewer.division.name })}</span>
          <span>{t('print.filter', { filter: sentence || t('print.everything') })}</span>
          <span>{t('print.rows', { count: rows.length, number: format.number(rows.length) })}</span>
          <span>{t('print.at', { date: format.date(today), name: viewer.name })}</span>
        </p>
      </header>
      <table className={styles['table']} aria-label={t('cases.title')}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${((width ?? USUAL) / wide) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ key, width = USUAL, render }) => (
                <td key={key} data-key={key} data-free={width >= WIDE}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
