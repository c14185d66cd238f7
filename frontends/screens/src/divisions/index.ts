/** Divisions: choosing one, filtering by one. */
export { divisionPrefix } from './division-prefix.ts';
export { useDivisionChoices } from './use-division-choices.ts';
export { useDivisionFilter } from './use-division-filter.ts';
