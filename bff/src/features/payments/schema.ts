/** All shapes of payments: paying, and the clinic desk's. */
export * from './desk-schema.ts';
export * from './payment-schema.ts';
