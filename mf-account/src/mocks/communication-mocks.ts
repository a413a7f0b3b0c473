/** The communication API for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import { communication } from '@portal/bff/contract/schemas';
import type { ChannelState, Communication, CommunicationChange } from '@portal/bff/contract';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const API = '/api/communication';

/** Bodies of changes that reached the API, oldest first. */
export const sentCommunication: CommunicationChange[] = [];

/** The code that the mock takes. */
export const RIGHT_CODE = '246810';

const ROW = { email: true, text: false, push: false, mail: false };
const OFF = { ...ROW, email: false };
const EMAIL: ChannelState = { channel: 'email', address: 'elena.ruiz@example.org', confirmed: true, reason: null, fix: null };
const TEXT: ChannelState = { channel: 'text', address: '(507) 555-0143', confirmed: false, reason: 'text-not-available', fix: null };
const PUSH: ChannelState = { channel: 'push', address: null, confirmed: false, reason: 'push-not-registered', fix: null };
const MAIL: ChannelState = { channel: 'mail', address: '18 Juniper Lane, Northfield, MN 55057', confirmed: true, reason: null, fix: null };

function answer(more: Partial<Communication> = {}): Communication {
  return communication.Communication.parse({
    channels: [EMAIL, TEXT, PUSH, MAIL],
    matrix: { appointments: ROW, results: ROW, messages: ROW, bills: { ...ROW, mail: true }, account: ROW },
    alwaysOn: [{ topic: 'account', channel: 'email' }],
    quietHours: null,
    ...more,
  });
}

const UNREACHED: Partial<Communication> = {
  channels: [{ ...EMAIL, confirmed: false, reason: 'email-not-confirmed', fix: 'confirm-email' }, TEXT, PUSH, { ...MAIL, address: null, confirmed: false, reason: 'mail-no-address', fix: 'contact-details' }],
  matrix: { appointments: OFF, results: OFF, messages: OFF, bills: OFF, account: ROW },
};
const LONG = 'maximiliana.constantinopolska.featherstonehaugh.cholmondeley.marjoribanks@an-extraordinarily-long-domain-name.example.org';

const problem = (status: number, code: string) =>
  HttpResponse.json(
    { type: `urn:problem:${code.replace('/', ':')}`, title: 'Refused', status, code, requestId: 'b5f5f2b0-0000-4000-8000-000000000000' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const read = (of: Communication) => http.get(API, () => HttpResponse.json(of));
const change = (of: Partial<Communication> = {}) =>
  http.put(API, async ({ request }) => {
    const body = communication.CommunicationChange.parse(await request.json());
    sentCommunication.push(body);
    return HttpResponse.json(answer({ ...of, ...body }));
  });
const confirming: RequestHandler[] = [
  http.post(`${API}/email/code`, () => new HttpResponse(null, { status: 204 })),
  http.post(`${API}/email/confirm`, async ({ request }) => {
    const { code } = communication.EmailCode.parse(await request.json());
    return code === RIGHT_CODE ? HttpResponse.json(answer()) : problem(422, 'second-factor/wrong-code');
  }),
];

/** What the API can be like. */
export const communicationScenarios = {
  success: [read(answer()), change()],
  quiet: [read(answer({ quietHours: { from: '22:00', until: '07:15', timeZone: 'America/Denver' } })), change()],
  unreached: [read(answer(UNREACHED)), change(UNREACHED), ...confirming],
  tooManyCodes: [read(answer(UNREACHED)), http.post(`${API}/email/code`, () => problem(429, 'request/rate-limited'))],
  saveFails: [read(answer()), http.put(API, () => problem(503, 'service/database-unavailable'))],
  longContent: [read(answer({ channels: [{ ...EMAIL, address: LONG }, TEXT, PUSH, { ...MAIL, address: `12345 Saint Bartholomew of the Northern Lakes Memorial Boulevard Southwest, ${'Building'.repeat(9)}` }] })), change()],
  serverError: [http.get(API, () => problem(500, 'service/internal'))],
  slow: [
    http.get(API, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, RequestHandler[]>;
