/** The screens about petitions that several departments show: `@guanjia/screens/petitions`. */
export { BatchListPage } from './batches/batch-list-page.tsx';
export { BatchPage } from './batches/batch-page.tsx';
export { NewBatchPage } from './batches/new-batch-page.tsx';
export { RoundListPage } from './rounds/round-list-page.tsx';
