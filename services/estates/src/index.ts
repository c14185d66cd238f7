export { demoDivisionName } from './demo/divisions.ts';
export { demoStaff, type DemoStaffMember } from './demo/people.ts';
export type * from './events/payloads.ts';
export { estatesSubgraph } from './subgraph.ts';
