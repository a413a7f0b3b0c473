/** Shapes of payment plans, auto-pay, payments for a later day, and paying as a guest. */
export * from './desk-schema.ts';
export * from './guest-schema.ts';
export * from './plan-schema.ts';
export * from './planned-schema.ts';
