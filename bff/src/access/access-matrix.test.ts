import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { DEMO_PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import type { TestPortal, Visitor } from '../testing/portal.ts';
import { call, isSubjectRoute, routeTable } from '../testing/requests.ts';
import type { RouteEntry } from '../testing/requests.ts';
import { SCOPES } from './scopes.ts';

/** Routes of the API that are not about one patient or clinic, each with who may call it. */
const OTHER_ROUTES: Readonly<Record<string, string>> = {
  'GET /api/features': 'public',
  'GET /api/calendar/:file': 'public',
  'POST /api/shared-estimates': 'public',
  'GET /api/visit-reminders': 'session',
  'PUT /api/visit-reminders': 'session',
  'POST /api/csp-reports': 'public',
  'POST /api/payments/webhooks': 'public',
  'GET /api/payment-methods': 'session',
  'POST /api/payment-methods': 'session',
  'PUT /api/payment-methods/:methodId/default': 'session',
  'DELETE /api/payment-methods/:methodId': 'session',
  'POST /api/session': 'public',
  'GET /api/session': 'session',
  'POST /api/session/extend': 'session',
  'DELETE /api/session': 'session',
  'POST /api/session/second-factor': 'public',
  'POST /api/session/second-factor/email': 'public',
  'POST /api/session/passkey/options': 'public',
  'POST /api/session/passkey': 'public',
  'POST /api/session/prove/options': 'session',
  'POST /api/session/prove': 'session',
  'GET /api/sessions': 'session',
  'GET /api/sessions/trusted': 'session',
  'DELETE /api/sessions': 'session',
  'DELETE /api/sessions/:id': 'session',
  'DELETE /api/sessions/trusted/:id': 'session',
  'GET /api/account-security': 'session',
  'POST /api/account-security/totp': 'session',
  'POST /api/account-security/totp/confirm': 'session',
  'POST /api/account-security/email-codes': 'session',
  'POST /api/account-security/email-codes/confirm': 'session',
  'POST /api/account-security/second-factor/off': 'session',
  'PUT /api/account-security/email': 'session',
  'POST /api/account-security/email/code': 'session',
  'POST /api/account-security/email/confirm': 'session',
  'DELETE /api/account-security/email/pending': 'session',
  'DELETE /api/session/second-step-hint': 'session',
  'PATCH /api/session/display': 'session',
  'GET /api/session/prove': 'session',
  'POST /api/account-security/backup-codes': 'session',
  'POST /api/account-security/passkeys/options': 'session',
  'POST /api/account-security/passkeys': 'session',
  'PATCH /api/account-security/passkeys/:id': 'session',
  'DELETE /api/account-security/passkeys/:id': 'session',
  'POST /api/proxy-invitations/offer': 'public',
  'POST /api/proxy-invitations/accept': 'session',
  'GET /api/care-requests': 'session',
  'POST /api/care-requests': 'session',
  'POST /api/care-requests/:requestId/withdraw': 'session',
  'POST /api/care-requests/documents': 'session',
  'GET /api/care-requests/documents/:paperId': 'session',
  'PATCH /api/care-requests/documents/:paperId': 'session',
  'DELETE /api/care-requests/documents/:paperId': 'session',
  'GET /api/drafts/:form': 'session',
  'PUT /api/drafts/:form': 'session',
  'DELETE /api/drafts/:form': 'session',
  'GET /api/communication': 'session',
  'PUT /api/communication': 'session',
  'POST /api/communication/email/code': 'session',
  'POST /api/communication/email/confirm': 'session',
  'POST /api/communication/phone/code': 'session',
  'POST /api/communication/phone/confirm': 'session',
  'DELETE /api/communication/phone': 'session',
  'PUT /api/communication/push/browsers': 'session',
  'DELETE /api/communication/push/browsers/:id': 'session',
  'GET /api/notices': 'session',
  'GET /api/notices/count': 'session',
  'PUT /api/notices/seen': 'session',
  'PUT /api/notices/marks/:markId': 'session',
  'DELETE /api/notices/marks/:markId': 'session',
  'GET /api/notices/sent': 'session',
  'GET /api/notices/choices': 'session',
  'PUT /api/notices/choices': 'session',
  'PUT /api/notices/:noticeId': 'session',
  'POST /api/recovery/password': 'public',
  'POST /api/recovery/password/complete': 'public',
  'POST /api/recovery/username': 'public',
  'POST /api/account-security/password': 'session',
  'GET /api/registration': 'public',
  'POST /api/registration': 'public',
  'DELETE /api/registration': 'public',
  'GET /api/registration/office': 'public',
  'POST /api/registration/documents': 'public',
  'GET /api/registration/documents/:paperId': 'public',
  'PATCH /api/registration/documents/:paperId': 'public',
  'DELETE /api/registration/documents/:paperId': 'public',
  'PUT /api/registration/identity': 'public',
  'PUT /api/registration/dependent': 'public',
  'POST /api/registration/international': 'public',
  'PUT /api/registration/typed': 'public',
  'PUT /api/registration/email': 'public',
  'POST /api/registration/confirmation': 'public',
  'POST /api/registration/confirmation/address': 'public',
  'POST /api/registration/username': 'public',
  'POST /api/registration/contacts': 'public',
  'POST /api/registration/contacts/code': 'public',
  'PUT /api/registration/proof': 'public',
  'POST /api/registration/finish': 'public',
  'GET /api/guest-pay': 'public',
  'POST /api/guest-pay/bill': 'public',
  'POST /api/guest-pay/payments': 'public',
  'GET /api/events': 'session',
};

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

const grantsOf = (username: string) => DEMO_PEOPLE.find((person) => person.username === username)?.grants ?? [];

eachEngine((engine) => {
  describe('AZ-01 access matrix', () => {
    const portal = usePortal(engine);
    const granted = DEMO_PEOPLE.flatMap(({ grants }) => grants);
    const clinics = distinct(granted.map(({ clinicId }) => clinicId));
    const patients = distinct(granted.map(({ patientId }) => patientId));
    const subjects = [...clinics, ...patients];
    const clinicOf = new Map<string, string | null>();
    let visitors: Map<string, Visitor>;
    let routes: RouteEntry[];

    before(async () => {
      const opened: TestPortal = portal();
      routes = routeTable(opened);
      visitors = new Map();
      for (const { username } of DEMO_PEOPLE) visitors.set(username, await opened.signIn(username));
      for (const { id, clinicId } of await opened.portal.db.prisma.patient.findMany({ where: { id: { in: patients } }, select: { id: true, clinicId: true } }))
        clinicOf.set(id, clinicId);
    });

    test('AZ-01 every route says who may call it', () => {
      const undeclared = routes.filter((route) =>
        isSubjectRoute(route) ? ![...SCOPES, 'any'].includes(route.access as 'any') : OTHER_ROUTES[`${route.method} ${route.path}`] !== route.access,
      );
      assert.deepEqual(undeclared, []);
      assert.ok(routes.filter(isSubjectRoute).length >= 15, 'the table is not the whole API');
    });

    test('AZ-01 nobody gets in without a session', async () => {
      for (const route of routes.filter(isSubjectRoute)) {
        for (const subject of subjects) {
          const answer = await call(portal().anonymous, route, subject);
          assert.equal(answer.status, 401, `${route.method} ${route.path}`);
        }
      }
    });

    test('AZ-01 each person reaches exactly what their grants allow', async () => {
      const wrong: string[] = [];
      for (const [username, visitor] of visitors) {
        for (const route of routes.filter(isSubjectRoute)) {
          // Each once, by however many people it is reached.
          for (const subject of route.path.includes(':clinicId') ? clinics : patients) {
            const { status } = await call(visitor, route, subject);
            const expected = expectation(clinicOf, username, subject, route);
            const fits = expected === 'allowed' ? status !== 401 && status !== 403 : status === expected;
            if (!fits) wrong.push(`${username} ${route.method} ${route.path}: ${status}, expected ${expected}`);
          }
        }
      }
      assert.deepEqual(wrong.slice(0, 10), []);
    });
  });
});

/** An oracle of its own, from the demo world's description, not from the database the guard reads. */
function expectation(
  clinicOf: ReadonlyMap<string, string | null>,
  username: string,
  subject: string,
  { path, access = '', onlySelf, onlyStaff }: RouteEntry,
): 'allowed' | 403 | 404 {
  const clinicRoute = path.includes(':clinicId');
  const grants = grantsOf(username);
  const own = grants.find((grant) => (clinicRoute ? grant.clinicId : grant.patientId) === subject);
  const clinic = clinicRoute ? undefined : clinicOf.get(subject);
  const grant = own ?? grants.find((each) => each.clinicId !== null && each.clinicId === clinic);
  if (!grant) return 404;
  // Who has nothing to do with records opens none.
  if (!clinicRoute && grant.relationship === 'staff' && grant.scopes.every((scope) => /^(staff|desk):/.test(scope))) return 404;
  if (onlySelf && grant.relationship !== 'self') return 403;
  if (onlyStaff && grant.relationship !== 'staff') return 403;
  const granted: readonly string[] = grant.scopes.flatMap((scope) => (scope === 'records:read' ? [scope, 'records:basic'] : [scope]));
  // Theo is 14: of what his mother was given, this is left.
  const left =
    subject === PATIENT_IDS.theo && grant.relationship === 'parent' ? ['appointments:read', 'records:basic', 'messages:read', 'messages:write'] : granted;
  // Staff read conversations at their desk alone.
  if (grant.relationship === 'staff' && !clinicRoute && access.startsWith('messages:')) return 403;
  return access === 'any' || left.includes(access) ? 'allowed' : 403;
}
