/**
 * Showing that a chart is one's own, for who told its number, name and birth
 * date. The contacts on file are shown, masked, only when all of that fits, and
 * to who has confirmed an address; what fits no chart, a child’s, or one that
 * has an owner gets one answer: staff decide.
 */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import { hashCode, randomDigits } from '../../auth/code-hash.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { Portal } from '../../portal.ts';
import { ownContacts, showContact, tellContacts } from './contacts.ts';
import { findFittingChart, isFreeChart } from './match.ts';
import type { FittingChart, ToldIdentity } from './match.ts';
import type { ContactsOnFile, ContactWay, Proof } from './schema.ts';
import { openRegistration, saveRegistration } from './store.ts';
import type { Claim, Registration } from './store.ts';

const CODE_MINUTES = 10;

interface Claiming extends Registration {
  readonly identity: ToldIdentity;
  readonly email: string;
}

/** A registration that tells whose chart it is about without a code from us. @throws {ApiProblem} registration/step-missing */
async function requireClaiming(portal: Portal, visit: Visit): Promise<Claiming> {
  const registration = await openRegistration(portal, visit);
  const { kind, identity, email } = registration?.draft ?? {};
  if (!registration?.emailConfirmedAt || registration.completedAt || kind !== 'us' || !email || !identity || identity.by === 'code') {
    throw new ApiProblem('registration/step-missing');
  }
  return { ...registration, identity, email };
}

/**
 * Looks for the contacts on file and tells them that somebody asks.
 * @throws {ApiProblem} registration/step-missing, request/rate-limited
 */
export async function lookUpContacts(portal: Portal, visit: Visit): Promise<ContactsOnFile> {
  const { id, identity, email, draft, typed } = await requireClaiming(portal, visit);
  await countAttempt(portal, LIMITS.contactLooksByAddress, visit.sourceIp);
  const { chartId, ...found } = await write(portal, async (tx): Promise<ContactsOnFile & Pick<Claim, 'chartId'>> => {
    const chart = await findFittingChart(tx, identity);
    if (chart) await tellContacts(portal, tx, id, chart);
    const own = chart && (await isFreeChart(tx, chart, portal.now())) ? await ownContacts(portal, tx, chart) : [];
    // The link of the mail that confirmed the address went to a contact on file.
    const isProved = draft.claim?.state === 'proved' || isOnFile(email, own);
    // By name and phone alone nobody is shown where somebody else is reached.
    const shown = identity.by === 'number' && !isProved ? own : [];
    const state = isProved ? 'proved' : shown.length > 0 ? 'asked' : 'staff';
    const claim = { ...draft.claim, chartId: own.length > 0 && chart ? chart.id : null, state } as const;
    await saveRegistration(portal, tx, id, { ...draft, claim }, typed);
    return { chartId: claim.chartId, outcome: state, contacts: shown.map(showContact) };
  });
  if (found.contacts.length > 0) await record(portal, visit, 'success', 'contacts-shown', chartId);
  return found;
}

/** Whether a confirmed address is one of the patient’s own contacts on file. */
export const isOnFile = (email: string, own: Awaited<ReturnType<typeof ownContacts>>): boolean =>
  own.some(({ way, address }) => way === 'email' && address === email);

/**
 * Sends a code to a contact on file; one sent before stops working.
 * @throws {ApiProblem} registration/step-missing (also where nothing is on file), request/rate-limited
 */
export async function sendContactCode(portal: Portal, visit: Visit, way: ContactWay): Promise<void> {
  const { id, identity, draft, typed } = await requireClaiming(portal, visit);
  const chart = await findFittingChart(portal.db.prisma, identity);
  const contact = await contactFor(portal, chart, draft.claim?.chartId ?? null, way);
  if (!chart || !contact) throw new ApiProblem('registration/step-missing');
  await countAttempt(portal, LIMITS.contactCodeBurst, id);
  await countAttempt(portal, LIMITS.contactCodes, chart.id);
  if (way === 'text') await countAttempt(portal, LIMITS.textsByNumber, contact.address);
  const code = randomDigits(6);
  const sentAt = portal.now().getTime();
  await write(portal, async (tx) => {
    const claim = { chartId: chart.id, state: 'asked', code: { sentAt, hash: hashOf(portal, id, chart.id, sentAt, code) } } as const;
    await saveRegistration(portal, tx, id, { ...draft, claim }, typed);
    const content = { kind: 'record-code', code, minutes: CODE_MINUTES } as const;
    await enqueueMail(portal, tx, { address: contact.address, locale: draft.locale }, content, { channel: way });
  });
}

async function contactFor(portal: Portal, chart: FittingChart | null, claimed: string | null, way: ContactWay) {
  if (!chart || chart.id !== claimed) return undefined;
  return (await ownContacts(portal, portal.db.prisma, chart)).find((contact) => contact.way === way);
}

/**
 * Takes the code that was sent, or leaves it to staff.
 * @throws {ApiProblem} registration/step-missing, registration/wrong-code: also too old, or too many tries
 */
export async function proveClaim(portal: Portal, visit: Visit, proof: Proof): Promise<void> {
  const { id, draft, typed } = await requireClaiming(portal, visit);
  const { claim } = draft;
  if (!claim) throw new ApiProblem('registration/step-missing');
  if (claim.state === 'proved') return;
  if (proof.by === 'code' && !(await isRightCode(portal, id, claim, proof.code))) {
    await record(portal, visit, 'denied', 'contact-code', claim.chartId);
    throw new ApiProblem('registration/wrong-code');
  }
  const { chartId } = claim;
  const state = proof.by === 'code' ? 'proved' : 'staff';
  await write(portal, (tx) => saveRegistration(portal, tx, id, { ...draft, claim: { chartId, state } }, typed));
}

async function isRightCode(portal: Portal, id: string, { chartId, code }: Claim, typed: string): Promise<boolean> {
  if (chartId === null || !code) return false;
  // Counted before it is looked at, so that many at once are not more than three.
  await countAttempt(portal, LIMITS.contactCode, `${id} ${code.sentAt}`, 'registration/wrong-code');
  await countAttempt(portal, LIMITS.contactCodeTries, chartId, 'registration/wrong-code');
  const isFresh = portal.now().getTime() < code.sentAt + CODE_MINUTES * 60_000;
  return isFresh && hashOf(portal, id, chartId, code.sentAt, typed) === code.hash;
}

const hashOf = ({ config }: Pick<Portal, 'config'>, id: string, chartId: string, sentAt: number, code: string): string =>
  hashCode(config.secret, `contact ${id} ${chartId} ${sentAt}`, code);

function record(portal: Portal, visit: Visit, outcome: 'success' | 'denied', reason: string, chartId: string | null): Promise<void> {
  const { requestId, sourceIp } = visit;
  const entry = { at: portal.now(), action: 'security', reason, entityId: chartId, requestId, sourceIp } as const;
  return outcome === 'denied' ? auditStranger(portal, { ...entry, outcome }) : portal.audit.append({ ...entry, outcome });
}
