/** The stories of the shell, and of the pages composed as examples; see `check-stories.ts`. */
import { checkStories } from './check-stories.ts';

checkStories((path) => path.startsWith('shell/') || path.startsWith('.storybook/compositions/'));
