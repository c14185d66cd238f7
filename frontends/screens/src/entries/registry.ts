/** The screens about estates and companies that several departments show: `@guanjia/screens/registry`. */
export { CompanyPage, EstateListPage, EstatePage, GradeTag } from '../registry/index.ts';
