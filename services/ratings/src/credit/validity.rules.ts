import { addMonths } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';

/**
 * The last day on which something with a term of months still counts.
 *
 * Civil Code art. 201 and 202 (before 2021: General Provisions art. 201 and 202): the first day is not
 * counted and a term in months ends on the corresponding day of its last month, or on that month's last
 * day; art. 203: that day counts until midnight. An entry of 2017-10-29 for 12 months therefore still
 * counts on 2018-10-29 and not on 2018-10-30.
 */
export function termEnd(effectiveOn: LocalDate, months: number): LocalDate {
  return addMonths(effectiveOn, months);
}
