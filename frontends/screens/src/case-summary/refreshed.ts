/** The page of a case, which a step on the case changes, by the names of its operations. */
export const REFRESHED = ['CasePage'];
