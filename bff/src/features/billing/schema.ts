/** Shapes of the billing API. Money is integer US cents; days are calendar days (`2026-11-24`) without a zone. */
export * from './account-schema.ts';
export * from './statement-schema.ts';
export * from './summary-schema.ts';
export * from './dispute-schema.ts';
export * from './tax-schema.ts';
export * from './import-schema.ts';
