/** What `/api/registration` takes and answers. */
import { createRoute } from '@hono/zod-openapi';
import { json, jsonBody } from '../../access/subject-route.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import type { ApiOf } from '../../http/api-of.ts';
import { UPLOAD_ROUTES } from '../../files/upload-routes.ts';
import { PaperParams } from '../../files/upload-schema.ts';
import {
  Confirmation,
  ConfirmationAddress,
  ContactCode,
  ContactsOnFile,
  Dependent,
  EmailStep,
  FinishedRegistration,
  FinishRegistration,
  Identity,
  InternationalOffice,
  InternationalRequest,
  Proof,
  RegistrationProgress,
  StartRegistration,
  TypedSteps,
  UsernameAnswer,
  UsernameStep,
} from './schema.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });

const open = { 'x-scope': 'public' } as const;

const kept = {
  204: { description: 'Kept.' },
  409: problem('A step before this one is missing. Go back and finish it first.'),
  429: problem('Too many tries.'),
};

export const read = createRoute({
  ...open,
  method: 'get',
  path: '/',
  summary: 'How far this browser’s registration is',
  responses: { 200: json('The progress.', RegistrationProgress) },
});

export const begin = createRoute({
  ...open,
  method: 'post',
  path: '/',
  summary: 'Begin, or choose another kind',
  request: { body: jsonBody(StartRegistration) },
  responses: kept,
});

export const forget = createRoute({
  ...open,
  method: 'delete',
  path: '/',
  summary: 'Forget this browser’s registration',
  responses: { 204: { description: 'Forgotten.' } },
});

export const office = createRoute({
  ...open,
  method: 'get',
  path: '/office',
  summary: 'The International Appointment Office',
  responses: { 200: json('How to reach it.', InternationalOffice) },
});

export const identity = createRoute({
  ...open,
  method: 'put',
  path: '/identity',
  summary: 'Say which chart is one’s own',
  request: { body: jsonBody(Identity) },
  responses: { ...kept, 404: problem('No such code, or too many tries.') },
});

export const dependent = createRoute({
  ...open,
  method: 'put',
  path: '/dependent',
  summary: 'Say whom one cares for',
  request: { body: jsonBody(Dependent) },
  responses: kept,
});

export const international = createRoute({
  ...open,
  method: 'post',
  path: '/international',
  summary: 'Ask the International Appointment Office',
  request: { body: jsonBody(InternationalRequest) },
  responses: kept,
});

export const beginPaper = createRoute({ ...open, ...UPLOAD_ROUTES.begin });
export const paper = createRoute({ ...open, ...UPLOAD_ROUTES.state });
export const appendPaper = createRoute({ ...open, ...UPLOAD_ROUTES.append });

export const dropPaper = createRoute({
  ...open,
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a paper again; safe to repeat',
  request: { params: PaperParams },
  responses: { 204: { description: 'It is not there.' }, 409: kept[409] },
});

export const typed = createRoute({
  ...open,
  method: 'put',
  path: '/typed',
  summary: 'Keep what is typed and not sent',
  request: { body: jsonBody(TypedSteps) },
  responses: { 204: kept[204], 409: problem('No registration is under way.') },
});

export const email = createRoute({
  ...open,
  method: 'put',
  path: '/email',
  summary: 'Send the link that confirms an address',
  request: { body: jsonBody(EmailStep) },
  responses: kept,
});

export const confirmation = createRoute({
  ...open,
  method: 'post',
  path: '/confirmation',
  summary: 'Use the token of the link',
  request: { body: jsonBody(Confirmation) },
  responses: { 204: { description: 'The address is confirmed.' }, 404: problem('Used, too old, or unknown.') },
});

export const confirmationAddress = createRoute({
  ...open,
  'x-reads': true,
  method: 'post',
  path: '/confirmation/address',
  summary: 'The address that the token of a link confirms',
  request: { body: jsonBody(Confirmation) },
  responses: { 200: json('Where the link went.', ConfirmationAddress), 404: problem('Used, too old, or unknown.') },
});

export const username = createRoute({
  ...open,
  method: 'post',
  path: '/username',
  summary: 'Whether a username is free',
  request: { body: jsonBody(UsernameStep) },
  responses: { 200: json('The answer.', UsernameAnswer), 409: kept[409], 429: kept[429] },
});

export const end = createRoute({
  ...open,
  method: 'post',
  path: '/finish',
  summary: 'Make the account, and sign in',
  request: { body: jsonBody(FinishRegistration) },
  responses: {
    200: json('The account is made and signed in.', FinishedRegistration),
    404: problem('The code was used meanwhile.'),
    409: problem('A step is missing, or the username is taken.'),
  },
});

export const contacts = createRoute({
  ...open,
  method: 'post',
  path: '/contacts',
  summary: 'Look for the contacts on file of the chart that is one’s own, and tell them',
  responses: { 200: json('How it is shown that the chart is one’s own.', ContactsOnFile), 409: kept[409], 429: kept[429] },
});

export const contactCode = createRoute({
  ...open,
  method: 'post',
  path: '/contacts/code',
  summary: 'Send a code to a contact on file',
  request: { body: jsonBody(ContactCode) },
  responses: kept,
});

export const proof = createRoute({
  ...open,
  method: 'put',
  path: '/proof',
  summary: 'Give the code that was sent, or leave it to staff',
  request: { body: jsonBody(Proof) },
  responses: { ...kept, 422: problem('The code is wrong or too old.') },
});

export type RegistrationApi = ApiOf<
  [
    typeof read,
    typeof begin,
    typeof forget,
    typeof office,
    typeof identity,
    typeof dependent,
    typeof international,
    typeof beginPaper,
    typeof paper,
    typeof appendPaper,
    typeof dropPaper,
    typeof typed,
    typeof email,
    typeof confirmation,
    typeof confirmationAddress,
    typeof username,
    typeof contacts,
    typeof contactCode,
    typeof proof,
    typeof end,
  ]
>;
