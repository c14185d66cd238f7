/** Estates and the companies that manage them. */
export { GradeTag } from './companies/grade-tag.tsx';
export { CompanyPage } from './companies/page/company-page.tsx';
export { EstateStar } from './estates/estate-star.tsx';
export { EstateListPage } from './estates/list/estate-list-page.tsx';
export { EstatePage } from './estates/page/estate-page.tsx';
