/** How a division's cases are handled, in figures: `@guanjia/screens/case-figures`. */
export { CaseFiguresPage } from '../case-figures/index.ts';
