/**
 * Every problem the API can answer, by its stable code. Here stand those of the
 * server as a whole; each feature adds its own in `features/<name>/problems.ts`.
 */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface ProblemRow {
  readonly status: ContentfulStatusCode;
  readonly title: string;
}

/** What a feature adds. */
export type FeatureProblems = Readonly<Record<`${string}/${string}`, ProblemRow>>;

const GENERAL = {
  'request/malformed': { status: 400, title: 'We couldn’t read this request.' },
  'request/cross-site': { status: 403, title: 'The request did not come from this site.' },
  'request/too-large': { status: 413, title: 'The request is too large.' },
  'request/media-type': { status: 415, title: 'The request body must be JSON.' },
  'request/invalid': { status: 422, title: 'Some of this information is not valid. Check it and try again.' },
  'request/key-missing': { status: 422, title: 'We couldn’t send this safely. Load the page again, then send it once more.' },
  'request/key-reused': { status: 409, title: 'Something different was sent before. Load the page again to see what is there, then send it once more.' },
  'request/rate-limited': { status: 429, title: 'Too many tries. Wait a moment and try again.' },
  'session/required': { status: 401, title: 'Sign in to continue.' },
  'session/reauthentication-required': { status: 403, title: 'Confirm that it’s you to continue.' },
  'session/second-factor-required': { status: 403, title: 'Set up two-step verification to continue.' },
  'access/scope-missing': { status: 403, title: 'Your access does not include this.' },
  'resource/not-found': { status: 404, title: 'We couldn’t find that.' },
  'resource/method-not-allowed': { status: 405, title: 'That can’t be done here.' },
  'upload/wrong-kind': { status: 415, title: 'This kind of file can’t be used. Choose a PDF, JPEG, PNG or HEIC file.' },
  'upload/damaged': { status: 422, title: 'This file is damaged, or has more in it than a document. Make a new scan or photo.' },
  'upload/hidden-place': { status: 422, title: 'We can’t remove the location where this photo was taken. Save it as a JPEG and choose that one.' },
  'upload/infected': { status: 422, title: 'This file has harmful software in it, so we didn’t keep it. Choose another file.' },
  'upload/wrong-offset': { status: 409, title: 'Part of this file is missing. Send it again.' },
  'upload/too-many': { status: 409, title: 'You have added as many files as we can take. Remove one first.' },
  'upload/too-much': { status: 413, title: 'These files are too large together. Remove one, or send it with another message.' },
  'upload/no-room': {
    status: 409,
    title: 'You have too many files that are not sent yet, or sent very many today. Send or delete some drafts, or add this file tomorrow.',
  },
  'upload/too-heavy': { status: 422, title: 'This file takes too long to check. Make a new scan or photo, and send that one.' },
  'upload/busy': { status: 503, title: 'We are checking many files right now. Wait a moment and try again.' },
  'file/not-checked': { status: 409, title: 'We haven’t checked this file for harmful software yet. Try again in a few minutes.' },
  'draft/too-many': { status: 409, title: 'You have too much that is not sent yet. Send or delete some of it, then try again.' },
  'resource/changed': { status: 412, title: 'Someone changed this after you opened it. Load the page again to see what is new.' },
  'password/not-allowed': { status: 422, title: 'Choose another password.' },
  'link/not-valid': { status: 404, title: 'This link was already used or is too old. Ask for a new one.' },
  'service/database-unavailable': { status: 503, title: 'The portal is having trouble right now. Nothing was lost. Try again soon.' },
  'service/busy': { status: 503, title: 'Many people are signing in right now. Wait a moment and try again.' },
  'service/conflict': { status: 503, title: 'Someone changed the same thing at the same moment. Nothing was saved. Try again.' },
  'service/stopping': { status: 503, title: 'The portal is restarting. Try again soon.' },
  'service/internal': { status: 500, title: 'Something went wrong on our side. Try again, or call us if it keeps happening.' },
} as const satisfies FeatureProblems;

/** Those of the features. */
// Features fill it: TypeScript makes one interface of all declarations.
export interface DeclaredProblems {}

export type ProblemCode = keyof typeof GENERAL | keyof DeclaredProblems;

/** @throws {TypeError} for a code that nobody declared */
export function problemRow(features: readonly { readonly problems?: FeatureProblems }[], code: ProblemCode): ProblemRow {
  const all: readonly FeatureProblems[] = [GENERAL, ...features.flatMap(({ problems = [] }) => problems)];
  const row = all.map((rows) => rows[code]).find((one) => one !== undefined);
  if (!row) throw new TypeError(`No feature declares ${String(code)}.`);
  return row;
}
