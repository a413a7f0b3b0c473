/** Shapes of refills. Times are UTC, days those of the clinic's calendar. */
export * from './pharmacy-schema.ts';
export * from './refusal-schema.ts';
export * from './refill-schema.ts';
export * from './medicine-schema.ts';
export * from './desk-schema.ts';
