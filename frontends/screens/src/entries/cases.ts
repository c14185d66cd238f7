/** The screens about cases that several departments show: `@guanjia/screens/cases`. */
export {
  CaseListPage,
  ImportPage,
  ImportsPage,
  LedgerPrintPage,
  StepForm,
  useImmediateStep,
} from '../cases/index.ts';
export { CategorySelect } from '../categories/index.ts';
export { EstateSelect, estatesOffered } from '../estate-choice/index.ts';
export { PetitionNoticePage } from '../petitions/index.ts';
export { DeadlineSimulatorPage } from '../simulator/index.ts';
export { AssigneeSelect } from '../workload/index.ts';
