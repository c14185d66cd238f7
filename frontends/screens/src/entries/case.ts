/** The page of one case, apart from the lists that every desk shows: `@guanjia/screens/case`. */
export { CasePage } from '../cases/index.ts';
