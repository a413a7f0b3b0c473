/** Shapes of insurance. Money is integer US cents with its sign; days are calendar days (`2026-11-24`) without a zone. */
export * from './coverage-schema.ts';
export * from './claim-schema.ts';
export * from './request-schema.ts';
export * from './desk-schema.ts';
