/** What the routes of files coming in take and answer. */
import { json } from '../access/subject-route.ts';
import { ProblemSchema } from '../http/problem-schema.ts';
import { PaperParams, UploadState } from './upload-schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

/**
 * The three routes of files coming in, below the path where a feature has them.
 * Spread one into `createRoute` with the scope, and with the scope's own refusals.
 */
export const UPLOAD_ROUTES = {
  begin: {
    method: 'post',
    path: '/documents',
    summary: 'Begin to send a file (tus 1.0); the same key again is the same file',
    responses: {
      201: { description: 'Where it goes is in `Location`.' },
      409: problem('There are too many files, of this or of the person, or a step before this one is missing.'),
      413: problem('Too large.'),
      422: problem('No length, or no key.'),
      429: problem('Too many tries.'),
    },
  },
  state: {
    method: 'get',
    path: '/documents/{paperId}',
    summary: 'How much of a file is there; what it is, once it is whole',
    request: { params: PaperParams },
    responses: { 200: json('How far it is.', UploadState), 404: problem('There is none.') },
  },
  append: {
    method: 'patch',
    path: '/documents/{paperId}',
    summary: 'Send more of a file, from where it ends; with its last byte it is taken',
    request: { params: PaperParams },
    responses: {
      204: { description: 'How far it is now is in `Upload-Offset`.' },
      404: problem('There is none.'),
      409: problem('It ends elsewhere.'),
      413: problem('More than was said.'),
      415: problem('Another kind of file.'),
      422: problem('Damaged, more than a document, or too long to look at.'),
      503: problem('Too many are looked at; the same again, in a while.'),
    },
  },
} as const;
