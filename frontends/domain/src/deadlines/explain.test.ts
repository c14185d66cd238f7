import type { Language } from '@guanjia/ui';
import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { explainDeadline, explainExtension, explainPauses, overdueText, remainingText } from './explain.ts';
import type { DeadlineExplanation } from './explain.ts';

function translate(language: Language) {
  const texts = JSON.parse(
    readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8'),
  ) as object;
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
  });
  return (key: string, values?: Record<string, unknown>) => i18n.t(key, { ...values }) as string;
}

const explanation: DeadlineExplanation = {
  rule: 'petition2022.article23',
  amount: 15,
  unit: 'NATURAL_DAYS',
  from: '2026-01-31',
  unrolledEnd: '2026-02-15',
  rolled: true,
  roll: true,
  holidayName: '春节',
};
const sentence = (
  language: Language,
  changes: Partial<DeadlineExplanation> = {},
  dueOn = '2026-02-24',
  provisional = false,
) =>
  explainDeadline(
    { dueOn, provisional, explanation: { ...explanation, ...changes } },
    translate(language),
    language,
  );

test('a deadline in a holiday says which one and where it moved', () => {
  expect(sentence('en')).toBe(
    '15 natural days from 31 Jan 2026 end on 15 Feb 2026, in the Spring Festival holiday; rolled to the next working day, 24 Feb 2026.',
  );
  expect(sentence('zh-CN')).toBe(
    '自 2026-01-31 起 15 日，至 2026-02-15 届满，适逢春节假期，顺延至其后第一个工作日 2026-02-24。',
  );
});

test('a weekend needs no name', () => {
  expect(sentence('zh-CN', { holidayName: null })).toContain('当日为休息日，顺延');
});

test('a rule that does not roll says so, and so does a date that is not certain yet', () => {
  const text = sentence('en', { rolled: false, roll: false, holidayName: null }, '2026-02-15', true);
  expect(text).toContain('it does not move when that is a day off');
  expect(text).toContain('provisional');
});

test('units count in the singular too', () => {
  expect(sentence('en', { amount: 1, unit: 'WORKING_DAYS', rolled: false, holidayName: null })).toContain(
    '1 working day from',
  );
});

test.each([
  ['2018-10-29', 'Due today'],
  ['2018-10-30', '1 day left'],
  ['2018-10-27', '2 days late'],
])('%s on 2018-10-29: %s', (dueOn, text) => {
  expect(remainingText({ dueOn }, '2018-10-29', translate('en'))).toBe(text);
});

test('a pause says how long the clock stood still and how the due date moved', () => {
  const paused = {
    ...explanation,
    pauses: [
      {
        pausedAt: '2026-02-03T02:00:00Z',
        resumedAt: '2026-02-06T02:00:00Z',
        from: '2026-02-24',
        to: '2026-02-27',
      },
    ],
  };
  expect(explainPauses(paused, translate('en'), 'en')).toEqual([
    'Stood still from 3 Feb 2026 to 6 Feb 2026: moved from 24 Feb 2026 to 27 Feb 2026.',
  ]);
  expect(explainPauses(paused, translate('zh-CN'), 'zh-CN')).toEqual([
    '2026-02-03 至 2026-02-06 中止期间不计时，期限由 2026-02-24 延至 2026-02-27。',
  ]);
  expect(explainPauses(explanation, translate('en'), 'en')).toEqual([]);
  expect(sentence('zh-CN', { pauses: paused.pauses, rolled: false, holidayName: null })).toContain(
    '扣除中止期间',
  );
});

test('a limit that was prolonged says by how much, when, and what that did', () => {
  const extension = {
    days: 30,
    grantedAt: '2026-01-31T02:00:00.000Z',
    from: '2026-04-01',
    to: '2026-05-06',
  };
  const prolonged = {
    ...explanation,
    amount: 60,
    unrolledEnd: '2026-05-01',
    holidayName: '劳动节',
    extension,
  };
  expect(sentence('en', prolonged, '2026-05-06')).toBe(
    '60 natural days from 31 Jan 2026 and 30 natural days granted on top end on 1 May 2026, in the Labour Day holiday; rolled to the next working day, 6 May 2026.',
  );
  expect(explainExtension(prolonged, translate('zh-CN'), 'zh-CN')).toBe(
    '2026-01-31 批准延长 30 日，期限由 2026-04-01 延至 2026-05-06。',
  );
  expect(explainExtension(explanation, translate('en'), 'en')).toBeNull();
});

/** In the offices' time zone, eight hours ahead. */
const at = (day: string, hourUtc: string) => `${day}T${hourUtc}:00.000Z`;
const endOfDay = '2018-10-29T15:59:59.999Z';

test.each([
  ['2018-10-29', at('2018-10-29', '03:15'), 'Due today at 11:15', '今日 11:15 到期'],
  ['2018-10-30', at('2018-10-30', '02:30'), '1 day left, until 10:30', '剩 1 天，10:30 前'],
  ['2018-10-29', endOfDay, 'Due today', '今日到期'],
])('what is due within hours says by which: %s %s', (dueOn, dueAt, english, chinese) => {
  expect(remainingText({ dueOn, dueAt }, '2018-10-29', translate('en'))).toBe(english);
  expect(remainingText({ dueOn, dueAt }, '2018-10-29', translate('zh-CN'))).toBe(chinese);
});

test('what ran out earlier this day says when', () => {
  const due = { dueOn: '2018-10-29', dueAt: at('2018-10-29', '01:00') };
  expect(overdueText(due, '2018-10-29', translate('en'))).toBe('Overdue since 09:00');
  expect(overdueText(due, '2018-10-30', translate('en'))).toBe('1 day late');
});

test('a limit in hours is explained with its hours', () => {
  const twoHours = {
    dueOn: '2018-10-29',
    dueAt: at('2018-10-29', '03:15'),
    provisional: false,
    explanation: {
      ...explanation,
      rule: 'local.dispatch',
      amount: 2,
      unit: 'HOURS',
      from: '2018-10-29',
      fromAt: at('2018-10-29', '01:15'),
      unrolledEnd: '2018-10-29',
      rolled: false,
      roll: false,
      holidayName: null,
    },
  };
  expect(explainDeadline(twoHours, translate('en'), 'en')).toBe(
    '2 hours from 29 Oct 2018 09:15 end on 29 Oct 2018 11:15.',
  );
  expect(explainDeadline(twoHours, translate('zh-CN'), 'zh-CN')).toBe(
    '自 2018-10-29 09:15 起 2 小时，至 2018-10-29 11:15 届满。',
  );
});
