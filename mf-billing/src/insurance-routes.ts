/** Addresses of insurance, claims, and the desk where staff look at what people told. */
import type { FeatureManifest } from '@portal/shell/contract';

const AREA = { audience: 'patient', scope: 'billing:read' } as const;
const WRITES = { audience: 'patient', scope: 'billing:write' } as const;
const DESK = { audience: 'clinic', scope: 'billing:write' } as const;

export const insuranceRoutes: FeatureManifest['routes'] = [
  {
    path: '/billing/insurance',
    page: 'insurance',
    title: { en: 'Insurance', es: 'Seguro' },
    theirs: { en: '{person}’s insurance', es: 'Seguro de {person}' },
    ...AREA,
  },
  // Before a plan, whose address it would be too.
  { path: '/billing/insurance/new', page: 'coverage-edit', title: { en: 'Add insurance', es: 'Agregar un seguro' }, ...WRITES },
  { path: '/billing/insurance/:coverageId', page: 'coverage', title: { en: 'Your plan', es: 'Su plan' }, ...AREA },
  { path: '/billing/insurance/:coverageId/change', page: 'coverage-edit', title: { en: 'Change insurance', es: 'Cambiar el seguro' }, ...WRITES },
  {
    path: '/billing/claims',
    page: 'claims',
    title: { en: 'Claims', es: 'Reclamos al seguro' },
    theirs: { en: '{person}’s claims', es: 'Reclamos al seguro de {person}' },
    ...AREA,
  },
  { path: '/billing/claims/:claimId', page: 'claim', title: { en: 'Claim', es: 'Reclamo al seguro' }, list: '/billing/claims', ...AREA },
  { path: '/insurance', page: 'desk-insurance', title: { en: 'Insurance changes', es: 'Cambios de seguro' }, ...DESK },
  { path: '/insurance/answered', page: 'desk-insurance-answered', title: { en: 'Answered insurance changes', es: 'Cambios de seguro respondidos' }, ...DESK },
  { path: '/insurance/:requestId', page: 'desk-insurance-request', title: { en: 'Insurance change', es: 'Cambio de seguro' }, list: '/insurance', ...DESK },
];

export const insuranceNav: FeatureManifest['nav'] = [
  { path: '/insurance', label: { en: 'Insurance changes', es: 'Cambios de seguro' }, icon: 'shield', order: 42, ...DESK },
];

export const insuranceAttention: FeatureManifest['attention'] = {
  'billing.insurance-problem': {
    other: { en: '{payer} may not cover you. Check your plan', es: 'Es posible que {payer} no le cubra. Revise su plan' },
    theirs: { other: { en: '{payer} may not cover {person}. Check the plan', es: 'Es posible que {payer} no cubra a {person}. Revise el plan' } },
  },
  'billing.insurance-answered': {
    other: { en: 'Our staff answered about your insurance', es: 'Nuestro personal respondió sobre su seguro' },
    theirs: { other: { en: 'Our staff answered about {person}’s insurance', es: 'Nuestro personal respondió sobre el seguro de {person}' } },
  },
};
