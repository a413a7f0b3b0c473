/** All shapes of payments: paying, accounts that people answer for, what they have coming, and the clinic desk's. */
export * from './account-schema.ts';
export * from './credit-schema.ts';
export * from './desk-schema.ts';
export * from './payment-schema.ts';
