/** The stories of the features' pages and cards; see `check-stories.ts`. */
import { checkStories } from './check-stories.ts';

checkStories((path) => path.startsWith('mf-'));
