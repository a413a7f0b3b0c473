/** Shapes of asking for a visit, of the wait list and of times that are offered. Times are UTC, days those of the clinic's calendar. */
export * from './request-schema.ts';
export * from './waiting-schema.ts';
export * from './offer-schema.ts';
export * from './desk-schema.ts';
