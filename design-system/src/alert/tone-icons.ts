/** The drawing of each tone: shape says what color does. */
import { alert, checkCircle, info } from '../icon/icon-paths.ts';

export const TONE_ICONS = { info, success: checkCircle, warning: alert, danger: alert } as const;

/** A tone with a drawing and a word of its own. */
export type MessageTone = keyof typeof TONE_ICONS;
