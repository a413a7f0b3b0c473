/** Shapes of the desk APIs: accounts and requests, access, work that failed, and letters. */
export * from './access-schema.ts';
export * from './accounts-schema.ts';
export * from './jobs-schema.ts';
export * from './letters-schema.ts';
