/** What the desks of several departments are made of: `@guanjia/screens/desk`. */
export { DeskSection } from './desk-section.tsx';
