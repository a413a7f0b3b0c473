/** Shapes of the requests APIs: about one's own account, and about caring for somebody. */
export * from '../../files/upload-schema.ts';
export * from './account-schema.ts';
export * from './care-schema.ts';
