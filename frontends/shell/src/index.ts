/** The page's first module: it depends on nothing, so that it can say so when anything else cannot be loaded. */
import { showStartFailure } from './start-failure.ts';

import('./start.tsx').then(({ start }) => start()).catch(showStartFailure);
