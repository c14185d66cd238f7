import { defineModule } from '@guanjia/frontend-build';

export default defineModule({ name: 'subdistrict' });
