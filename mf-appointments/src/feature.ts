/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-appointments',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    visits: { tag: 'appointments-visits-page', load: async () => (await import('./pages/visits/appointments-visits-page.ts')).AppointmentsVisitsPage },
    visit: { tag: 'appointments-visit-page', load: async () => (await import('./pages/visit/appointments-visit-page.ts')).AppointmentsVisitPage },
  },
  cards: {
    appointments: { tag: 'appointments-card', load: async () => (await import('./card/appointments-card.ts')).AppointmentsCard },
  },
});
