/** Trying out when something would be due. */
export { DeadlineSimulatorPage } from './lazy-simulator.tsx';
