/** Shapes of the messages API, for patients and for the clinic desk. */
export * from './limits.ts';
export * from './thread-schema.ts';
export * from './place-schema.ts';
export * from './compose-schema.ts';
export * from './desk-schema.ts';
