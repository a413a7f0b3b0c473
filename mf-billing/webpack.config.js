/** Builds this feature into `dist`: see `shell/build/feature-config.ts`. */
import { featureConfig } from '../shell/build/feature-config.ts';

export default featureConfig(import.meta.dirname);
