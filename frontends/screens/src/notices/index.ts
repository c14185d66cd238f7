/** The inbox. */
export { NoticeListPage } from './notice-list-page.tsx';
