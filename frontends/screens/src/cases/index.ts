/** The ledger of cases and the page of one of them. */
export { CaseListPage } from './list/case-list-page.tsx';
export { CasePage } from './page/case-page.tsx';
export { ImportPage, ImportsPage, LedgerPrintPage } from './rare-pages.ts';
export { StepForm } from './steps/step-form.tsx';
export { useImmediateStep } from './steps/use-immediate-step.ts';
