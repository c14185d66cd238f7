/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What was typed into a date field: a date written out, `2 Nov 2018`, as `2018-11-02`; anything else as it is. */
export function localDateTyped(text: string): string | null {
  const typed = text.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Za-z]{3}) (\d{4})$/.exec(typed) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return typed || null;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
