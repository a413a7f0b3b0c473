/** Shapes of the desk APIs: accounts and requests, access, and letters. */
export * from './access-schema.ts';
export * from './accounts-schema.ts';
export * from './letters-schema.ts';
