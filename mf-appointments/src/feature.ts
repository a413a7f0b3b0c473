/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-appointments',
  catalogue: { es: () => import('./locales/es.ts') },
  findPage: (page) => import(`./pages/${page}/appointments-${page}-page.ts`),
  cards: {
    appointments: { tag: 'appointments-card', load: async () => (await import('./card/appointments-card.ts')).AppointmentsCard },
  },
});
