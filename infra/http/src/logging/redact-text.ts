/**
 * What may not stand in a log: people's numbers and names. Log sentences are English and hold no values of requests, so
 * that what looks like a value in one came in with an error of ours or of a library.
 */

/** Mobile numbers, landlines with their area code, identity cards of both generations, in ASCII and full-width digits. */
const NUMBERS = [
  /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
  /(?<![\w-])\(?0\d{2,3}\)?[ -]?\d{7,8}(?!\d)/g,
  /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g,
  /(?<![\w.:-])\d{7,8}(?![\w.-])/g,
];

/** Text without people's numbers, without anything Chinese, and without the query of an address. */
export function withoutPeople(text: string): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return NUMBERS.reduce((rest, number) => rest.replace(number, '[number]'), plain)
    .replace(/\?\S*=\S*/g, '?…')
    .replace(/(?:%[0-9a-f]{2})+|[\p{Script=Han}·]+/giu, '…');
}

const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|‘[^’]*’/g;
/** A name of our code, such as a field or a table, and nothing that a person is called. */
const IDENTIFIER = /^(?![A-Z][a-z]+$)[$\w]*[_$a-z][\w.$-]*$/;

/** The same of an error's sentence, and without what it quotes but for names of code. */
export function withoutValues(sentence: string): string {
  return withoutPeople(sentence)
    .replace(/(got invalid value) .*/s, '$1')
    .replace(QUOTED, (quoted) => (IDENTIFIER.test(quoted.slice(1, -1)) ? quoted : '"…"'));
}
