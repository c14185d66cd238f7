/** The screens about petitions that several departments show: `@guanjia/screens/petitions`. */
export { BatchListPage, BatchPage, NewBatchPage, RoundListPage } from '../petitions/index.ts';
