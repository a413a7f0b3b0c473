/** The communication API for stories and tests, as named scenarios. Bodies pass the BFF's own schemas. */
import * as communication from '@portal/bff/contract/schemas/communication';
import type { ChannelState, Communication, CommunicationChange, PushState } from '@portal/bff/contract/communication';
import { delay, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';
import { problem } from './server-mocks.ts';

const API = '/api/communication';

/** Bodies of changes that reached the API, oldest first. */
export const sentCommunication: CommunicationChange[] = [];

/** The code that the mock takes. */
export const RIGHT_CODE = '246810';

const ROW = { email: true, text: false, push: false, mail: false };
const OFF = { ...ROW, email: false };
const EMAIL: ChannelState = { channel: 'email', address: 'elena.ruiz@example.org', confirmed: true, reason: null, fix: null };
const TEXT: ChannelState = { channel: 'text', address: '(507) 555-0143', confirmed: false, reason: 'text-not-confirmed', fix: 'confirm-phone' };
const TEXT_READY: ChannelState = { ...TEXT, confirmed: true, reason: null, fix: null };
const NO_TEXT: ChannelState = { ...TEXT, reason: 'text-not-available', fix: null };
const PUSH: ChannelState = { channel: 'push', address: null, confirmed: false, reason: 'push-not-registered', fix: 'add-browser' };
const PUSH_READY: ChannelState = { ...PUSH, confirmed: true, reason: null, fix: null };
const KEY = 'BNNL5ZaTfK81qhXOx23-wewhigUeFb632jN6LvRWCFH1ubQr77FE_9qV1FuojuRmHP42zmf34rXgW80OvUVDgTk';
const NO_PUSH: PushState = { publicKey: KEY, browsers: [] };
const PHONE_BROWSER = { id: '0b5f5f2b-0000-4000-8000-000000000001', key: 'another', name: 'Chrome, Android', addedAt: '2026-11-20T10:00:00.000Z' };
const MAIL: ChannelState = { channel: 'mail', address: '18 Juniper Lane, Northfield, MN 55057', confirmed: true, reason: null, fix: null };

function answer(more: Partial<Communication> = {}): Communication {
  return communication.Communication.parse({
    channels: [EMAIL, TEXT, PUSH, MAIL],
    matrix: {
      appointments: ROW,
      offers: ROW,
      reminders: ROW,
      results: ROW,
      comments: ROW,
      messages: ROW,
      help: ROW,
      refills: ROW,
      bills: { ...ROW, mail: true },
      paymentPlans: ROW,
      plannedPayments: ROW,
      insurance: ROW,
      estimates: ROW,
      billDisputes: ROW,
      account: ROW,
    },
    alwaysOn: [{ topic: 'account', channel: 'email' }],
    quietHours: null,
    push: NO_PUSH,
    ...more,
  });
}

const UNREACHED: Partial<Communication> = {
  channels: [
    { ...EMAIL, confirmed: false, reason: 'email-not-confirmed', fix: 'confirm-email' },
    TEXT,
    PUSH,
    { ...MAIL, address: null, confirmed: false, reason: 'mail-no-address', fix: 'contact-details' },
  ],
  matrix: {
    appointments: OFF,
    offers: OFF,
    reminders: OFF,
    results: OFF,
    comments: OFF,
    messages: OFF,
    help: OFF,
    refills: OFF,
    bills: OFF,
    paymentPlans: OFF,
    plannedPayments: OFF,
    insurance: OFF,
    estimates: OFF,
    billDisputes: OFF,
    account: ROW,
  },
};
const WITH_TEXT: Partial<Communication> = { channels: [EMAIL, TEXT_READY, PUSH, MAIL] };
const WITH_PUSH: Partial<Communication> = { channels: [EMAIL, TEXT, PUSH_READY, MAIL], push: { publicKey: KEY, browsers: [PHONE_BROWSER] } };
const LONG = 'maximiliana.constantinopolska.featherstonehaugh.cholmondeley.marjoribanks@an-extraordinarily-long-domain-name.example.org';

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

const phone: RequestHandler[] = [
  http.post(`${API}/phone/code`, async ({ request }) => {
    const { phone: number } = communication.PhoneToConfirm.parse(await request.json());
    return /^\+(?!1)/.test(number) ? problem(422, 'request/invalid') : new HttpResponse(null, { status: 204 });
  }),
  http.post(`${API}/phone/confirm`, async ({ request }) => {
    const { code } = communication.PhoneCode.parse(await request.json());
    return code === RIGHT_CODE ? HttpResponse.json(answer(WITH_TEXT)) : problem(422, 'second-factor/wrong-code');
  }),
  http.delete(`${API}/phone`, () => HttpResponse.json(answer())),
];

/** The address of the browser in tests, by which it is listed. */
export const OWN_ENDPOINT = 'https://push.example.org/own';
const push: RequestHandler[] = [
  http.put(`${API}/push/browsers`, async ({ request }) => {
    const { endpoint } = communication.PushBrowser.parse(await request.json());
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
    const key = btoa(String.fromCharCode(...new Uint8Array(hash)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    return HttpResponse.json(
      answer({
        ...WITH_PUSH,
        push: { publicKey: KEY, browsers: [PHONE_BROWSER, { ...PHONE_BROWSER, id: '0b5f5f2b-0000-4000-8000-000000000002', key, name: 'Firefox, Linux' }] },
      }),
    );
  }),
  http.delete(`${API}/push/browsers/:id`, () => HttpResponse.json(answer())),
];

/** What the API can be like. */
export const communicationScenarios = {
  success: [read(answer()), change(), ...phone, ...push],
  withPush: [read(answer(WITH_PUSH)), change(WITH_PUSH), ...push],
  withTexts: [read(answer(WITH_TEXT)), change(WITH_TEXT), ...phone],
  withoutTexts: [
    read(answer({ channels: [EMAIL, NO_TEXT, { ...PUSH, reason: 'push-not-available', fix: null }, MAIL], push: { publicKey: null, browsers: [] } })),
    change(),
  ],
  quiet: [read(answer({ quietHours: { from: '22:00', until: '07:15', timeZone: 'America/Denver' } })), change()],
  unreached: [read(answer(UNREACHED)), change(UNREACHED), ...confirming],
  tooManyCodes: [read(answer(UNREACHED)), http.post(`${API}/email/code`, () => problem(429, 'request/rate-limited'))],
  saveFails: [read(answer()), http.put(API, () => problem(503, 'service/database-unavailable'))],
  longContent: [
    read(
      answer({
        channels: [
          { ...EMAIL, address: LONG },
          TEXT,
          PUSH,
          { ...MAIL, address: `12345 Saint Bartholomew of the Northern Lakes Memorial Boulevard Southwest, ${'Building'.repeat(9)}` },
        ],
      }),
    ),
    change(),
  ],
  serverError: [http.get(API, () => problem(500, 'service/internal'))],
  slow: [
    http.get(API, async () => {
      await delay('infinite');
      return new HttpResponse();
    }),
  ],
} satisfies Record<string, RequestHandler[]>;
