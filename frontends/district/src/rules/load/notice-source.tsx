import { useApolloClient } from '@apollo/client/react';
import { Button, Icon, toast, useErrorText, useText } from '@guanjia/ui';
import { useId } from 'react';
import { ShippedDaysDocument } from '../../generated/graphql.ts';
import styles from './load.module.css';

interface NoticeSourceProps {
  year: number;
  onText: (text: string) => void;
}

/** Where the text may come from, besides being pasted: a file, or the arrangement that came with this version. */
export function NoticeSource({ year, onText }: NoticeSourceProps) {
  const { t } = useText();
  const id = useId();
  const errorText = useErrorText();
  const client = useApolloClient();
  const takeFile = async (file: File | undefined) => {
    if (file) onText(await file.text());
  };
  const takeShipped = async () => {
    try {
      const { data } = await client.query({ query: ShippedDaysDocument, variables: { year } });
      const days = data?.shippedCalendarDays ?? [];
      if (days.length === 0) return toast.info(t('timing.load.notShipped', { year }));
      const sources = [...new Set(days.map(({ source }) => source))];
      onText([...sources, ...days.map(({ date, type, name }) => `${date},${type},${name}`)].join('\n'));
    } catch (error) {
      toast.error(errorText(error));
    }
  };
  return (
    <div className={styles['source']}>
      <label htmlFor={id} className={styles['file']}>
        <Icon name="upload" /> {t('timing.load.file')}
        <input
          id={id}
          type="file"
          className={styles['input']}
          accept=".txt,.csv,text/plain,text/csv"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            takeFile(file).catch((error: unknown) => toast.error(errorText(error)));
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <Button icon={<Icon name="calendar" />} onClick={() => void takeShipped()}>
        {t('timing.load.shipped', { year })}
      </Button>
    </div>
  );
}
