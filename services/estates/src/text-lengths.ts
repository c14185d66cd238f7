import type { TextLengths } from '@guanjia/kit';

/** The most characters of what is written in the registry, and of what an analyst keeps. */
export const textLengths: TextLengths = {
  address: 500,
  aliases: 200,
  developer: 200,
  successorName: 200,
  department: 200,
  account: 100,
  creditCode: 100,
  serviceLevel: 200,
  list: 100,
  query: 100_000,
  variables: 100_000,
};
