import { defineModule } from '@guanjia/frontend-build';
import { navigationTitles } from '@guanjia/screens/navigation-titles';
import { communityModule } from './src/module.ts';

export default defineModule({ declaration: communityModule, titles: navigationTitles });
