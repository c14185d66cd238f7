import type { AppRoute } from '@guanjia/ui';
import { ExplorerPage } from './page/explorer-page.tsx';

export const routes: AppRoute[] = [{ path: '/', page: ExplorerPage }];
