/** The page's one federation runtime, with everything the shell shares. */
import { createFederation } from './federation.ts';
import { SHARED_MODULES } from './shared-elements.ts';

export const startRelease = createFederation(SHARED_MODULES);
