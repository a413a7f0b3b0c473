/** Spanish for `ds-timeline`. */
import type { TimelineTexts } from './timeline-texts.ts';

export const TIMELINE_ES: TimelineTexts = {
  now: 'Ahora',
  earlier: 'Mostrar eventos anteriores',
  loaded: (count) => (count === 1 ? 'Se muestra 1 evento más.' : `Se muestran ${count} eventos más.`),
  empty: 'Todavía no hay eventos.',
};
