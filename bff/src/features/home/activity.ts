/** What is done with the home page, in the list of activity. */
import type { FeatureActivity } from '../../audit/feature-activity.ts';

export const homeActivity = {
  area: { code: 'home', name: { en: 'Home page', es: 'Página de inicio' } },
  segments: ['home'],
  rules: [{ what: 'home.glanced', method: 'GET', address: '^home/glance$' }],
  sentences: {
    'home.viewed': { en: 'Looked at the home page', es: 'Vio la página de inicio' },
    'home.glanced': { en: 'Saw how much is new, and the next visit', es: 'Vio cuánto hay nuevo y la próxima cita' },
    'home.changed': { en: 'Changed the home page', es: 'Cambió la página de inicio' },
  },
} as const satisfies FeatureActivity;
