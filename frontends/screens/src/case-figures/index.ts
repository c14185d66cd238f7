/** How a division’s cases are handled, in figures. */
export { CaseFiguresPage } from './case-figures-page.tsx';
