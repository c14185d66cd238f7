import { defineModule } from '@guanjia/frontend-build';

// The editor reads the whole schema: that takes more of graphql than the pages share.
export default defineModule({ name: 'explorer', bundle: ['graphql'] });
