import { DeadlineSimulatorPage } from '@guanjia/screens/cases';
import { useRulesTabs } from './rules-tabs.tsx';

/** The deadline simulator beside the rules that it tries out. */
export function SimulatorPage() {
  return <DeadlineSimulatorPage tabs={useRulesTabs()} />;
}
