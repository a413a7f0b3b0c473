/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { describeDocuments, documentsOf, dropDocument, dropDocuments, openDocument, REQUEST_PAPERS, sendDocuments } from './documents.ts';
export { createRequest, openContent, tellDesks } from './service.ts';
