/** The stories of the elements; see `check-stories.ts`. */
import { checkStories } from './check-stories.ts';

checkStories((path) => path.startsWith('design-system/'));
