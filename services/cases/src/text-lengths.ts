import type { TextLengths } from '@guanjia/kit';

/** The most characters of what is written about a case. A complaint is pasted whole: 20,000 are some twelve pages. */
export const textLengths: TextLengths = {
  text: 20_000,
  result: 20_000,
  grounds: 20_000,
  demand: 4_000,
  location: 500,
  subject: 500,
  source: 500,
  complainantName: 200,
  complainantPhone: 100,
  complainantIdNumber: 100,
  representatives: 200,
  authority: 200,
  sourceNumber: 100,
  clientId: 100,
  eventTypes: 100,
  categories: 100,
  rule: 100,
  replaces: 100,
  url: 2_000,
};
