import { defineModule } from '@guanjia/frontend-build';
import { navigationTitles } from '@guanjia/screens/navigation-titles';
import { subdistrictModule } from './src/module.ts';

export default defineModule({ declaration: subdistrictModule, titles: navigationTitles });
