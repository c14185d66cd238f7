/** The screens about estates and companies that several departments show: `@guanjia/screens/registry`. */
export { GradeTag } from './companies/grade-tag.tsx';
export { CompanyPage } from './companies/page/company-page.tsx';
export { EstateListPage } from './estates/list/estate-list-page.tsx';
export { EstatePage } from './estates/page/estate-page.tsx';
