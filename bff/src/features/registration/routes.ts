/** `/api/registration`: making an account, step by step, in one browser. */
import { createRoute } from '@hono/zod-openapi';
import { json, jsonBody } from '../../access/subject-route.ts';
import { setCookies } from '../../http/cookies.ts';
import { ProblemSchema } from '../../http/problem.ts';
import { evenly } from '../../auth/evenly.ts';
import { createRouter } from '../../http/router.ts';
import { dropDocument, keepDocument } from '../requests/documents.ts';
import { KeptDocument } from '../requests/schema.ts';
import { finish } from './finish.ts';
import {
  Confirmation,
  Dependent,
  EmailStep,
  FinishedRegistration,
  FinishRegistration,
  Identity,
  InternationalOffice,
  InternationalRequest,
  PaperParams,
  RegistrationProgress,
  StartRegistration,
  TypedSteps,
  UsernameAnswer,
  UsernameStep,
} from './schema.ts';
import {
  askInternationalOffice,
  checkUsername,
  confirmEmail,
  describeOffice,
  keepTyped,
  requireRegistration,
  start,
  tellDependent,
  tellEmail,
  tellIdentity,
} from './service.ts';
import { describeProgress, dropToken, openRegistration } from './store.ts';

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ProblemSchema } } });
const open = { 'x-scope': 'public' } as const;
const kept = { 204: { description: 'Kept.' }, 409: problem('A step before this one is missing.'), 429: problem('Too many tries.') };

const read = createRoute({
  ...open,
  method: 'get',
  path: '/',
  summary: 'How far this browser’s registration is',
  responses: { 200: json('The progress.', RegistrationProgress) },
});
const begin = createRoute({
  ...open,
  method: 'post',
  path: '/',
  summary: 'Begin, or choose another kind',
  request: { body: jsonBody(StartRegistration) },
  responses: kept,
});
const forget = createRoute({
  ...open,
  method: 'delete',
  path: '/',
  summary: 'Forget this browser’s registration',
  responses: { 204: { description: 'Forgotten.' } },
});
const office = createRoute({
  ...open,
  method: 'get',
  path: '/office',
  summary: 'The International Appointment Office',
  responses: { 200: json('How to reach it.', InternationalOffice) },
});
const identity = createRoute({
  ...open,
  method: 'put',
  path: '/identity',
  summary: 'Say which chart is one’s own',
  request: { body: jsonBody(Identity) },
  responses: { ...kept, 404: problem('No such code, or too many tries.') },
});
const dependent = createRoute({
  ...open,
  method: 'put',
  path: '/dependent',
  summary: 'Say whom one cares for',
  request: { body: jsonBody(Dependent) },
  responses: kept,
});
const international = createRoute({
  ...open,
  method: 'post',
  path: '/international',
  summary: 'Ask the International Appointment Office',
  request: { body: jsonBody(InternationalRequest) },
  responses: kept,
});
// Its body is a form of `key` and `file`, read as it comes in.
const paper = createRoute({
  ...open,
  method: 'post',
  path: '/documents',
  summary: 'Send a paper that shows one cares for somebody; the same key again is the same paper',
  responses: {
    201: json('What is kept.', KeptDocument),
    409: problem('No registration is under way, or there are too many papers.'),
    413: problem('Too large.'),
    415: problem('Another kind of file.'),
    422: problem('Damaged, or more than a document.'),
    429: problem('Too many tries.'),
  },
});
const dropPaper = createRoute({
  ...open,
  method: 'delete',
  path: '/documents/{paperId}',
  summary: 'Remove a paper again; safe to repeat',
  request: { params: PaperParams },
  responses: { 204: { description: 'It is not there.' }, 409: kept[409] },
});
const typed = createRoute({
  ...open,
  method: 'put',
  path: '/typed',
  summary: 'Keep what is typed and not sent',
  request: { body: jsonBody(TypedSteps) },
  responses: { 204: kept[204], 409: problem('No registration is under way.') },
});
const email = createRoute({
  ...open,
  method: 'put',
  path: '/email',
  summary: 'Send the link that confirms an address',
  request: { body: jsonBody(EmailStep) },
  responses: kept,
});
const confirmation = createRoute({
  ...open,
  method: 'post',
  path: '/confirmation',
  summary: 'Use the token of the link',
  request: { body: jsonBody(Confirmation) },
  responses: { 204: { description: 'The address is confirmed.' }, 404: problem('Used, too old, or unknown.') },
});
const username = createRoute({
  ...open,
  method: 'post',
  path: '/username',
  summary: 'Whether a username is free',
  request: { body: jsonBody(UsernameStep) },
  responses: { 200: json('The answer.', UsernameAnswer), 409: kept[409], 429: kept[429] },
});
const end = createRoute({
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

export const registrationRoutes = createRouter()
  .openapi(read, async (c) => c.json(await describeProgress(c.var.portal, await openRegistration(c)), 200))
  .openapi(begin, async (c) => {
    const { kind, locale } = c.req.valid('json');
    await start(c, kind, locale);
    return c.body(null, 204);
  })
  .openapi(forget, async (c) => {
    const registration = await openRegistration(c);
    if (registration) await c.var.portal.db.prisma.registration.deleteMany({ where: { id: registration.id } });
    dropToken(c);
    return c.body(null, 204);
  })
  .openapi(office, (c) => c.json(describeOffice(c.var.portal), 200))
  .openapi(identity, async (c) => {
    await evenly(() => tellIdentity(c, c.req.valid('json')));
    return c.body(null, 204);
  })
  .openapi(dependent, async (c) => {
    await tellDependent(c, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(international, async (c) => {
    await askInternationalOffice(c, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(paper, async (c) => c.json(await keepDocument(c, { registrationId: (await requireRegistration(c)).id }), 201))
  .openapi(dropPaper, async (c) => {
    await dropDocument(c.var.portal, { registrationId: (await requireRegistration(c)).id }, c.req.valid('param').paperId);
    return c.body(null, 204);
  })
  .openapi(typed, async (c) => {
    await keepTyped(c, c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(email, async (c) => {
    await evenly(() => tellEmail(c, c.req.valid('json').email));
    return c.body(null, 204);
  })
  .openapi(confirmation, async (c) => {
    await confirmEmail(c, c.req.valid('json').token);
    return c.body(null, 204);
  })
  .openapi(username, async (c) => c.json(await checkUsername(c, c.req.valid('json').username), 200))
  .openapi(end, async (c) => {
    const { connected, cookies } = await finish(c, c.req.valid('json'));
    setCookies(c, cookies);
    return c.json({ connected }, 200);
  });

export type RegistrationApi = typeof registrationRoutes;
