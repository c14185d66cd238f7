/** Days of Shanghai and codes of divisions, as the oracles count them: by themselves. */
const HOURS_EAST = 8;

export const dayIn = (moment: string): string =>
  new Date(Date.parse(moment) + HOURS_EAST * 3_600_000).toISOString().slice(0, 10);

/** The moment at which a day ends. */
export const endOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) + (24 - HOURS_EAST) * 3_600_000;

/** What the codes of a division and of everything below it begin with. */
export const digitsOf = (division: string): string => division.replace(/(0{8}|0{6}|0{3})$/, '');

/** The ids behind each number. */
export type Rows = Readonly<Record<string, readonly string[]>>;
