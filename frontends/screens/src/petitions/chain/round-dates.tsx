import { explainDeadline, explainExtension, explainPauses, useFormat } from '@guanjia/domain';
import { useText as useUiText } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { RoundDate } from './shown-petition.ts';

/** Why a date of a round falls on its day: the count, the days of hearings left out, the article. */
export function DateReason({ date }: { date: RoundDate }) {
  const { t, language } = useUiText();
  const { explanation } = date;
  const extended = explainExtension(explanation, t, language);
  const sentences = [
    explainDeadline(date, t, language),
    ...explainPauses(explanation, t, language),
    ...(extended ? [extended] : []),
    t(`rules.${explanation.rule}`, { defaultValue: explanation.rule }),
  ];
  return (
    <>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </>
  );
}

/** Days from one to another, both ends included; one day is written once. */
export function useDays(): (span: { from: string; to: string }) => string {
  const format = useFormat();
  const { t } = useText();
  return ({ from, to }) =>
    from === to ? format.date(from) : t('span', { from: format.date(from), to: format.date(to) });
}
