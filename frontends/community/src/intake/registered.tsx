import { useImmediateStep } from '@guanjia/screens/cases';
import { useFormat } from '@guanjia/domain';
import {
  Alert,
  Button,
  Icon,
  Space,
  navigate,
  recordPath,
  useCommands,
  useErrorText,
  useText,
} from '@guanjia/ui';
import styles from './registered.module.css';

export interface RegisteredCase {
  id: string;
  number: string;
  version: number;
  dueOn: string | null;
  dueAt: string | null;
  /** Number of the earlier case that it was linked to. */
  linkedTo?: string;
  /** Number of the one that it could not be linked to. */
  notLinkedTo?: string;
}

interface RegisteredProps {
  case: RegisteredCase;
  onNext: () => void;
}

/** The number to tell the caller, and what usually comes next: A accepts, O opens the case, N takes the next call. */
export function Registered({ case: made, onNext }: RegisteredProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const format = useFormat();
  const { take, taking, error } = useImmediateStep(made, []);
  const open = () => void navigate(recordPath('Case', made.id) ?? '/');
  const accept = async () => {
    if (await take('ACCEPT')) open();
  };
  const section = t('intake.title');
  useCommands([
    { id: 'accept', title: t('registered.accept'), section, shortcut: 'a', run: () => void accept() },
    { id: 'open', title: t('registered.open'), section, shortcut: 'o', run: open },
    { id: 'next', title: t('registered.next'), section, shortcut: 'n', run: onNext },
  ]);
  return (
    <section className={styles['registered']} role="status">
      <span className={styles['mark']}>
        <Icon name="check" />
      </span>
      <h2 className={styles['number']}>{t('registered.title', { number: made.number })}</h2>
      {made.dueOn ? <p>{t('registered.due', { date: format.due(made.dueOn, made.dueAt) })}</p> : null}
      {made.linkedTo ? <p>{t('registered.linked', { number: made.linkedTo })}</p> : null}
      {made.notLinkedTo ? (
        <Alert type="warning" showIcon title={t('registered.notLinked', { number: made.notLinkedTo })} />
      ) : null}
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      <Space wrap className={styles['actions'] ?? ''}>
        <Button
          type="primary"
          size="large"
          autoFocus
          loading={taking !== null}
          onClick={() => void accept()}
          aria-keyshortcuts="a"
        >
          {t('registered.acceptAndOpen')}
        </Button>
        <Button size="large" onClick={open} aria-keyshortcuts="o">
          {t('registered.open')}
        </Button>
        <Button size="large" onClick={onNext} aria-keyshortcuts="n">
          {t('registered.next')}
        </Button>
      </Space>
    </section>
  );
}
