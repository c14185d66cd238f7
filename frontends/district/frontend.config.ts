import { defineModule } from '@guanjia/frontend-build';
import { navigationTitles } from '@guanjia/screens/navigation-titles';
import { districtModule } from './src/module.ts';

export default defineModule({ declaration: districtModule, titles: navigationTitles });
