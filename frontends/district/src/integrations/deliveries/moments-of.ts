/** Days `a..b` of the office's time zone, either end open, as the moments between. */
export function momentsOf(days: string): { gte?: string; lt?: string } {
  const [from = '', to = ''] = days.split('..');
  const startOf = (day: string, later = 0) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000).toISOString();
  return { ...(from ? { gte: startOf(from) } : {}), ...(to ? { lt: startOf(to, 1) } : {}) };
}
