/** The one module this feature exposes. */
import { createFeature } from '@portal/shell/contract';

export const { mount } = createFeature({
  name: 'mf-records',
  catalogue: { es: () => import('./locales/es.ts') },
  pages: {
    results: { tag: 'records-results-page', load: async () => (await import('./pages/results/records-results-page.ts')).RecordsResultsPage },
    result: { tag: 'records-result-page', load: async () => (await import('./pages/result/records-result-page.ts')).RecordsResultPage },
    measurements: {
      tag: 'records-measurements-page',
      load: async () => (await import('./pages/measurements/records-measurements-page.ts')).RecordsMeasurementsPage,
    },
    conditions: { tag: 'records-conditions-page', load: async () => (await import('./pages/lists/records-conditions-page.ts')).RecordsConditionsPage },
    medications: { tag: 'records-medications-page', load: async () => (await import('./pages/lists/records-medications-page.ts')).RecordsMedicationsPage },
    allergies: { tag: 'records-allergies-page', load: async () => (await import('./pages/lists/records-allergies-page.ts')).RecordsAllergiesPage },
    immunizations: {
      tag: 'records-immunizations-page',
      load: async () => (await import('./pages/lists/records-immunizations-page.ts')).RecordsImmunizationsPage,
    },
  },
  findPage: (page) => import(`./pages/${page}/records-${page}-page.ts`),
  cards: {
    records: { tag: 'records-card', load: async () => (await import('./card/records-card.ts')).RecordsCard },
  },
});
