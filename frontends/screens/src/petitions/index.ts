/** The chain of petitions, collective petitions, and the notices about them. */
export { BatchListPage } from './batches/batch-list-page.tsx';
export { BatchPage } from './batches/batch-page.tsx';
export { NewBatchPage } from './batches/new-batch-page.tsx';
export { FinalPetitions } from './chain/final-petitions.tsx';
export { PetitionSection } from './chain/lazy-petition-section.ts';
export { PetitionNoticePage } from './notice/lazy-notice-page.ts';
export { RoundListPage } from './rounds/round-list-page.tsx';
