/** The parts of a desk. */
export { DeskSection } from './desk-section.tsx';
export { FollowUpsOnDesk } from './follow-ups-on-desk.tsx';
