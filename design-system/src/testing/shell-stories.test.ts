/** The stories of the shell; see `check-stories.ts`. */
import { checkStories } from './check-stories.ts';

checkStories((path) => path.startsWith('shell/'));
