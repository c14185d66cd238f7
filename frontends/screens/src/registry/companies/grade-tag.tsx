import { useFormat } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';

const TONES = { AAA: 'good', AA: 'good', A: 'info', B: 'warn', C: 'bad' } as const;

interface GradeTagProps {
  grade: keyof typeof TONES;
  /** Out of 120 at most, two decimals. */
  score?: number;
}

/** A credit grade, with the score that led to it when there is room. */
export function GradeTag({ grade, score }: GradeTagProps) {
  const format = useFormat();
  return (
    <StatusTag tone={TONES[grade]}>
      {grade}
      {score === undefined ? '' : ` ${format.number(score, 2)}`}
    </StatusTag>
  );
}
