/** Paying a bill on paper for stories and tests; answers are parsed by the BFF’s own schema. */
import * as plans from '@portal/bff/contract/schemas/payment-plans';
import { http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

const PATH = '/api/guest-pay';
const PHONE = '(507) 555-0148';

/** No gateway runs here: what its page would say the test says in its place. */
const cardUrl = '/fields-of-no-gateway';

const problem = (status: number, code: string): Response =>
  HttpResponse.json({ type: `urn:problem:${code.replace('/', ':')}`, title: code, status, code, requestId: 'r1' }, { status });
const entry = (isOpen = true) =>
  http.get(PATH, () => HttpResponse.json(plans.GuestEntry.parse({ fields: isOpen ? { cardUrl, bankUrl: cardUrl } : null, phone: PHONE })));
const bill = http.post(`${PATH}/bill`, async ({ request }) => {
  plans.GuestBillAsked.parse(await request.json());
  return HttpResponse.json(plans.GuestBill.parse({ owedCents: 12_050 }));
});
const paid = (state: 'succeeded' | 'pending' | 'declined') =>
  http.post(`${PATH}/payments`, async ({ request }) => {
    const { payCents } = plans.GuestPayment.parse(await request.json());
    return HttpResponse.json(
      plans.GuestPaid.parse({ state, paidCents: payCents, reason: state === 'declined' ? 'declined' : null, reference: 'P261124-0000ABCD' }),
    );
  });

export const guestPayMocks = {
  good: [entry(), bill, paid('succeeded')],
  pending: [entry(), bill, paid('pending')],
  declined: [entry(), bill, paid('declined')],
  notFound: [entry(), http.post(`${PATH}/bill`, () => problem(404, 'guest-pay/not-found'))],
  offline: [entry(false)],
  down: [http.get(PATH, () => problem(503, 'service/database-unavailable'))],
} satisfies Record<string, RequestHandler[]>;
