/** Where else billing leads: each page of its own, reached from the overview. */
import { msg } from '@lit/localize';

export interface BillingLink {
  readonly path: string;
  readonly icon: string;
  readonly label: string;
  readonly text: string;
}

/** In the order in which people need them. */
export const billingLinks = (): readonly BillingLink[] => [
  {
    path: '/billing/plans',
    icon: 'calendar',
    label: msg('Payment plans', { id: 'billing.more.plans' }),
    text: msg('Pay in smaller parts, month by month', { id: 'billing.more.plans-text' }),
  },
  {
    path: '/billing/help',
    icon: 'people',
    label: msg('Help with costs', { id: 'billing.more.help' }),
    text: msg('See if you can get a discount or free care', { id: 'billing.more.help-text' }),
  },
  {
    path: '/billing/insurance',
    icon: 'shield',
    label: msg('Insurance and claims', { id: 'billing.more.insurance' }),
    text: msg('Your cards, and what insurance decided', { id: 'billing.more.insurance-text' }),
  },
  {
    path: '/billing/estimates',
    icon: 'search',
    label: msg('Cost estimates', { id: 'billing.more.estimates' }),
    text: msg('What care may cost before you get it', { id: 'billing.more.estimates-text' }),
  },
  {
    path: '/billing/payments',
    icon: 'check-circle',
    label: msg('Payments', { id: 'billing.more.payments' }),
    text: msg('What you paid, and receipts', { id: 'billing.more.payments-text' }),
  },
  {
    path: '/billing/methods',
    icon: 'bill',
    label: msg('Ways to pay', { id: 'billing.more.methods' }),
    text: msg('Saved cards and bank accounts', { id: 'billing.more.methods-text' }),
  },
  {
    path: '/billing/autopay',
    icon: 'clock',
    label: msg('Auto-pay', { id: 'billing.more.autopay' }),
    text: msg('We pay your bills for you, up to a limit you set', { id: 'billing.more.autopay-text' }),
  },
  {
    path: '/billing/taxes',
    icon: 'file',
    label: msg('Receipts for taxes', { id: 'billing.more.taxes' }),
    text: msg('All you paid in a year, for taxes or a health savings account', { id: 'billing.more.taxes-text' }),
  },
];
