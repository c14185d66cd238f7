/** Requests that wait for somebody’s approval, and deciding them. */
export { DecisionForm } from './decision-form.tsx';
export { WaitingApprovals } from './waiting-approvals.tsx';
