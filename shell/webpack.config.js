/** Builds the sign-in page and the app into `dist`: see `build/shell-config.ts`. */
import { shellConfigs } from './build/shell-config.ts';

export default shellConfigs(import.meta.dirname);
