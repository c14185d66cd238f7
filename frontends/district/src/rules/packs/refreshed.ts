/** What a change of the packs changes on the screen, by the names of their operations. */
export const REFRESHED_BY_PACKS = ['DeadlinePacks', 'RuleChanges', 'DeadlineSimulation'];
