import type { DatabaseStep } from '@guanjia/kit';
import { creditTables } from './credit-tables.ts';
import { registryTables } from './registry-tables.ts';
import { schemeTables } from './scheme-tables.ts';
import { starTables } from './star-tables.ts';

/** Everything the ratings service keeps. */
export const ratingsTables: DatabaseStep = {
  name: '0002-ratings',
  sql: [...registryTables, ...schemeTables, ...starTables, ...creditTables],
};
