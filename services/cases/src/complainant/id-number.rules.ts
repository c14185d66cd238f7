/** Numbers of papers that people prove themselves with. */

const CARD = /^\d{17}[\dX]$/;
/** Cards of the first generation (15 digits), passports, permits of Hong Kong, Macao and Taiwan, officers' papers. */
const OTHER_PAPER = /^(?=.*\d)[\p{Script=Han}A-Z\d()-]{5,25}$/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** Full-width signs, small letters and spaces do not tell numbers apart. */
export function plainIdNumber(written: string): string {
  return written.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** Whether it is a whole number of a resident identity card, its last sign being right (GB 11643-1999). */
export function isCardNumber(plain: string): boolean {
  if (!CARD.test(plain)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(plain[place]), 0);
  return CHECK_SIGNS[sum % 11] === plain[17];
}

/** Whether it can be somebody's: a card's number with its right last sign, or one of another paper. */
export function isIdNumber(plain: string): boolean {
  return plain.length === 18 && /^\d{17}/.test(plain) ? isCardNumber(plain) : OTHER_PAPER.test(plain);
}
