/** Features for the shell's stories and tests: real manifests' shape, with a module made on the spot. */
import type { FeatureManifest, FeatureModule, FeatureView } from '../contract/feature.ts';
import type { RegisteredFeature } from '../features/feature-registry.ts';

function feature(manifest: Omit<FeatureManifest, 'version' | 'contract' | 'widgets'>): RegisteredFeature {
  return {
    name: manifest.name,
    active: {
      id: '0123456789abcdef',
      version: '1.0.0',
      entry: 'entry.js',
      container: manifest.name.replace('-', '_'),
      files: {},
      manifest: { ...manifest, version: '1.0.0', contract: 1, widgets: [] },
    },
  };
}

const RECORDS = { en: 'Health record', es: 'Expediente' };
const BILLING = { en: 'Bills', es: 'Cuentas' };
const INBOX = { en: 'Messages', es: 'Mensajes' };

export const MOCK_FEATURES: readonly RegisteredFeature[] = [
  feature({
    name: 'mf-billing',
    title: BILLING,
    routes: [
      { path: '/billing', page: 'overview', title: BILLING, audience: 'patient', scope: 'billing:read' },
      { path: '/billing/statements/:statementId', page: 'statement', title: BILLING, audience: 'patient', scope: 'billing:read', list: '/billing' },
    ],
    nav: [{ path: '/billing', label: BILLING, icon: 'bill', order: 40, audience: 'patient', scope: 'billing:read' }],
    cards: [{ id: 'billing', title: BILLING, order: 40, scope: 'billing:read' }],
    attention: {
      'billing.due': {
        one: { en: 'One bill is due', es: 'Hay una cuenta por pagar' },
        other: { en: '{count} bills are due', es: 'Hay {count} cuentas por pagar' },
      },
    },
  }),
  feature({
    name: 'mf-records',
    title: RECORDS,
    routes: [{ path: '/records', page: 'results', title: RECORDS, audience: 'patient', scope: 'records:read' }],
    nav: [{ path: '/records', label: RECORDS, icon: 'flask', order: 20, audience: 'patient', scope: 'records:read' }],
    cards: [{ id: 'records', title: RECORDS, order: 20, scope: 'records:read' }],
    attention: {
      'records.new-result': {
        one: { en: 'You have a new test result', es: 'Tiene un resultado nuevo' },
        other: { en: 'You have {count} new test results', es: 'Tiene {count} resultados nuevos' },
      },
    },
    waiting: { one: { en: '1 new result', es: '1 resultado nuevo' }, other: { en: '{count} new results', es: '{count} resultados nuevos' } },
  }),
  feature({
    name: 'mf-messages',
    title: INBOX,
    routes: [
      { path: '/messages', page: 'desk', title: INBOX, audience: 'clinic', scope: 'messages:read' },
      { path: '/requests/:requestId', page: 'request', title: INBOX, audience: 'clinic', scope: 'messages:read' },
    ],
    nav: [{ path: '/messages', label: INBOX, icon: 'mail', order: 10, audience: 'clinic', scope: 'messages:read' }],
    cards: [],
    attention: { 'messages.written': { other: { en: '{author} wrote to you', es: '{author} le escribió' } } },
  }),
];

/** A module that shows the name of the view it was given. */
export const MOCK_MODULE: FeatureModule = {
  mount(root, view) {
    const heading = document.createElement('h2');
    const name = (shown: FeatureView): string => (shown.kind === 'page' ? shown.page : shown.card);
    heading.textContent = name(view);
    root.replaceChildren(heading);
    return Promise.resolve({ update: (next) => (heading.textContent = name(next)), unmount: () => heading.remove() });
  },
};
