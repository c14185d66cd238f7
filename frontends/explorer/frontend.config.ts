import { defineModule } from '@guanjia/frontend-build';
import { explorerModule } from './src/module.ts';

export default defineModule({
  declaration: explorerModule,
  // The editor reads the whole schema: that takes more of graphql than the pages share.
  bundle: ['graphql'],
});
