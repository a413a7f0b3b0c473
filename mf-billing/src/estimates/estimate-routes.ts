/** Pages of estimates, and their place in the navigation. */
import type { FeatureManifest, FeatureNavEntry, FeatureRoute } from '@portal/shell/contract';

const OWN = { audience: 'patient', scope: 'billing:read' } as const;
const DESK = { audience: 'clinic', scope: 'billing:read' } as const;
const MANY = { en: 'Good-faith estimates', es: 'Estimaciones de buena fe' };

export const estimateRoutes: readonly FeatureRoute[] = [
  {
    path: '/billing/estimates',
    page: 'estimates',
    title: { en: 'What care costs', es: 'Cuánto cuesta la atención' },
    theirs: { en: 'What care costs for {person}', es: 'Cuánto cuesta la atención de {person}' },
    ...OWN,
  },
  // Before an estimate, whose address it would be too.
  { path: '/billing/estimates/new', page: 'estimate-new', title: { en: 'New estimate', es: 'Nueva estimación' }, ...OWN },
  { path: '/billing/estimates/:estimateId', page: 'estimate', title: { en: 'Estimate', es: 'Estimación' }, ...OWN },
  { path: '/estimates', page: 'desk-estimates', title: MANY, ...DESK },
  { path: '/estimates/made', page: 'desk-estimates-made', title: MANY, ...DESK },
  { path: '/estimates/:estimateId', page: 'desk-estimate', title: { en: 'Good-faith estimate', es: 'Estimación de buena fe' }, ...DESK },
];

export const estimateNav: readonly FeatureNavEntry[] = [{ path: '/estimates', label: MANY, icon: 'bill', order: 45, ...DESK }];

export const estimateAttention: NonNullable<FeatureManifest['attention']> = {
  'billing.good-faith': {
    other: { en: 'Your good-faith estimate is ready', es: 'Su estimación de buena fe está lista' },
    theirs: { other: { en: 'The good-faith estimate for {person} is ready', es: 'La estimación de buena fe para {person} está lista' } },
  },
};
