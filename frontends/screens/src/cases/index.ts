/** The screens about cases that several departments show: `@guanjia/screens/cases`. */
export { CategorySelect } from './choices/category-select.tsx';
export { EstateSelect } from './choices/estate-select.tsx';
export { estatesOffered } from './choices/use-estate-search.ts';
export { CaseListPage } from './list/case-list-page.tsx';
export { ImportPage, ImportsPage, LedgerPrintPage, PetitionNoticePage } from './rare-pages.ts';
export { DeadlineSimulatorPage } from '../simulator/lazy-simulator.tsx';
export { AssigneeSelect } from './steps/assignee-select.tsx';
export { StepForm } from './steps/step-form.tsx';
export { useImmediateStep } from './steps/use-immediate-step.ts';
