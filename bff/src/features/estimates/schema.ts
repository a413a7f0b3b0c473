/** Shapes of the estimates API. */
export * from './desk-schema.ts';
export * from './estimate-schema.ts';
export * from './worked-schema.ts';
