/** Invitations to another person's record for stories and tests; answers are parsed by the BFF's own schema. */
import * as sharing from '@portal/bff/contract/schemas/sharing';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { ELENA_SESSION, MIA } from './shell-mocks.ts';

const PATH = '/api/proxy-invitations';
export const ACCEPT_CODE = 'Zm9yLXN0b3JpZXMtYW5kLXRlc3RzLW9ubHktMTIzNDU';

const problem = (status: number, code: string): Response =>
  HttpResponse.json({ type: `urn:problem:${code.replace('/', ':')}`, title: code, status, code, requestId: 'r1' }, { status });
const offer = http.post(`${PATH}/offer`, () =>
  HttpResponse.json(
    sharing.Offer.parse({
      from: 'Walter Brandt',
      permissions: ['appointments-manage', 'messages'],
      lastDay: '2027-03-01',
      expiresAt: '2026-12-06T15:00:00.000Z',
    }),
  ),
);
const signedIn = http.get('/api/session', () => HttpResponse.json(ELENA_SESSION));
const signedOut = http.get('/api/session', () => problem(401, 'session/required'));

export const acceptMocks = {
  signedIn: [offer, signedIn, http.post(`${PATH}/accept`, () => HttpResponse.json(sharing.Accepted.parse({ patientId: MIA.id })))],
  signedOut: [offer, signedOut],
  notValid: [http.post(`${PATH}/offer`, () => problem(404, 'link/not-valid')), signedOut],
  takenMeanwhile: [offer, signedIn, http.post(`${PATH}/accept`, () => problem(404, 'link/not-valid'))],
} satisfies Record<string, RequestHandler[]>;
