import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';

/** What is read as one word: dates with their time of day, case numbers, codes of letters and digits. */
const CODE =
  /(\d{4}-\d{2,6}(?:-\d{2})?(?: \d{2}:\d{2})?|\d{1,2} [A-Z][a-z]{2} \d{4}(?: \d{2}:\d{2})?|[0-9A-Z*]{8,})/;

/** A sentence whose dates and codes stay on one line each. */
export function unbroken(text: string): ReactNode {
  const parts = text.split(CODE).map((part, index) =>
    // Every other part is what the expression found.
    index % 2 === 1 ? createElement('span', { className: 'gj-code' }, part) : part,
  );
  return createElement(Fragment, null, ...parts);
}
