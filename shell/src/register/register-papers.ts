/** Papers of a registration. */
import { paperUploads } from '../contract/papers.ts';
import { plainTransport } from '../session/session-api.ts';

export const registerPapers = paperUploads(plainTransport, '/api/registration/documents');
