/** Spanish of `ds-link`. */
import type { LinkTexts } from './link-texts.ts';

export const LINK_ES: LinkTexts = { otherWebsite: 'otro sitio web', download: 'descarga' };
