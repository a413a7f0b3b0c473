/**
 * The steps of making an account before its end. No step tells whether a
 * person or an address is known: what was said about a person is only kept and
 * looked up at the end, and an address that has an account gets another mail,
 * after the same work.
 */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { countAttempt, LIMITS } from '../../auth/attempts.ts';
import type { Uploader } from '../../files/owner.ts';
import { isOpenAt } from '../../office-hours.ts';
import { ApiProblem } from '../../http/problem.ts';
import { enqueueMail } from '../../mail/outbox.ts';
import type { MailContent } from '../../mail/mail-kinds.ts';
import type { Portal } from '../../portal.ts';
import { createRequest, dropDocuments } from '../requests/published.ts';
import { checkCode } from './check-code.ts';
import type { Dependent, Identity, InternationalOffice, InternationalRequest, RegistrationKind, TypedSteps, UsernameAnswer } from './schema.ts';
import { createRegistration, hashToken, newToken, openRegistration, readDraftById, saveRegistration, saveTyped, tokenCookie } from './store.ts';
import type { Registration } from './store.ts';

const CONFIRM_MINUTES = 60;
const SUGGESTIONS = 3;

/** This browser's registration, when it has one that is not finished. @throws {ApiProblem} registration/step-missing */
async function requireRegistration(portal: Portal, visit: Visit): Promise<Registration> {
  const registration = await openRegistration(portal, visit);
  if (!registration || registration.completedAt) throw new ApiProblem('registration/step-missing');
  return registration;
}

/** Whoever sends papers in this browser. @throws {ApiProblem} registration/step-missing */
export async function requireUploader(portal: Portal, visit: Visit): Promise<Uploader> {
  return { owner: { registrationId: (await requireRegistration(portal, visit)).id }, via: visit };
}

/** Whoever looks for papers sent in this browser. @throws {ApiProblem} resource/not-found: without a registration there are none */
export async function findUploader(portal: Portal, visit: Visit): Promise<Uploader> {
  const registration = await openRegistration(portal, visit);
  if (!registration) throw new ApiProblem('resource/not-found');
  return { owner: { registrationId: registration.id }, via: visit };
}

/** Begins a registration, or changes which kind this browser's is. @returns cookies to set */
export async function start(portal: Portal, visit: Visit, kind: RegistrationKind, locale: 'en' | 'es'): Promise<string[]> {
  const { sourceIp } = visit;
  const open = await openRegistration(portal, visit);
  if (open && !open.completedAt) {
    const { email } = open.draft;
    const isSame = open.draft.kind === kind;
    const kept = isSame ? open.draft : email === undefined ? {} : { email };
    await write(portal, async (tx) => {
      if (!isSame) await dropDocuments(tx, { registrationId: open.id });
      await saveRegistration(portal, tx, open.id, { ...kept, kind, locale }, isSame ? open.typed : {});
    });
    return [];
  }
  await countAttempt(portal, LIMITS.registrationsByAddress, sourceIp);
  return [await createRegistration(portal, { kind, locale })];
}

/**
 * Keeps how somebody says which chart is theirs. A code is looked up at once:
 * it is a secret of its own and tells of nobody. For anything else the answer
 * is the same whether there is such a chart or not.
 * @throws {ApiProblem} invitation/not-valid: a wrong code, or too many tries (AU-16)
 */
export async function tellIdentity(portal: Portal, visit: Visit, identity: Identity): Promise<void> {
  const { sourceIp, requestId } = visit;
  const registration = await requireRegistration(portal, visit);
  try {
    if (identity.by === 'code') await checkCode(portal, identity.code, identity.birthDate, sourceIp);
    else {
      const chart = identity.by === 'number' ? identity.patientNumber.toUpperCase() : `${identity.familyName.toLowerCase()} ${identity.birthDate}`;
      await countAttempt(portal, LIMITS.chartsByAddress, sourceIp, 'invitation/not-valid');
      await countAttempt(portal, LIMITS.chart, chart, 'invitation/not-valid');
    }
  } catch (error) {
    if (error instanceof ApiProblem) await auditStranger(portal, { at: portal.now(), action: 'activate', outcome: 'denied', requestId, sourceIp });
    throw error;
  }
  // Another chart is to be shown anew to be theirs.
  const { claim: _claim, ...draft } = registration.draft;
  await write(portal, (tx) => saveRegistration(portal, tx, registration.id, { ...draft, identity }, without(registration.typed, 'about')));
}

/** Keeps whom somebody cares for. */
export async function tellDependent(portal: Portal, visit: Visit, dependent: Dependent): Promise<void> {
  const { id, draft, typed } = await requireRegistration(portal, visit);
  await write(portal, (tx) => saveRegistration(portal, tx, id, { ...draft, dependent }, without(typed, 'about')));
}

/**
 * Sends the link that confirms an address; links sent before stop working.
 * @throws {ApiProblem} request/rate-limited
 */
export async function tellEmail(portal: Portal, visit: Visit, typed: string): Promise<void> {
  const { sourceIp } = visit;
  const registration = await requireRegistration(portal, visit);
  const email = typed.toLowerCase();
  await countAttempt(portal, LIMITS.confirmationsByAddress, sourceIp);
  await countAttempt(portal, LIMITS.confirmationBurst, email);
  await countAttempt(portal, LIMITS.confirmation, email);
  const { token, tokenHash } = newToken();
  const at = portal.now();
  const { origin } = portal.config;
  const target = registration.id;
  await write(portal, async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    // The token of a known address goes nowhere; it is written so that both ways do the same.
    const content: MailContent = known
      ? { kind: 'account-exists', link: `${origin}/sign-in` }
      : { kind: 'confirm-email', link: `${origin}/register#confirm=${token}`, minutes: CONFIRM_MINUTES };
    await tx.mailToken.updateMany({ where: { purpose: 'confirm_email', target, usedAt: null }, data: { usedAt: at } });
    await tx.mailToken.create({
      data: { purpose: 'confirm_email', tokenHash, target, createdAt: at, expiresAt: new Date(at.getTime() + CONFIRM_MINUTES * 60_000) },
    });
    await saveRegistration(portal, tx, target, { ...registration.draft, email }, without(registration.typed, 'email'), { emailConfirmedAt: null });
    await enqueueMail(portal, tx, { address: email, locale: registration.draft.locale }, content);
  });
}

/**
 * The address that a link confirms, for who holds the link: it went there. Uses nothing up.
 * @throws {ApiProblem} link/not-valid
 */
export async function readConfirmation(portal: Portal, token: string): Promise<string> {
  const { prisma } = portal.db;
  const row = await prisma.mailToken.findFirst({
    where: { purpose: 'confirm_email', tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: portal.now() } },
    select: { target: true },
  });
  const draft = row?.target ? await readDraftById(portal, prisma, row.target) : null;
  if (!draft?.email) throw new ApiProblem('link/not-valid');
  return draft.email;
}

/**
 * Takes the token of a link, once. In another browser than the one that asked,
 * the registration moves there, without what was said or typed about a person: whoever
 * opens the mail may not be who typed the address, and the other browser may
 * be somebody else's.
 * @returns cookies to set
 * @throws {ApiProblem} link/not-valid
 */
export async function confirmEmail(portal: Portal, visit: Visit, token: string): Promise<string[]> {
  const { now } = portal;
  const at = now();
  const own = await openRegistration(portal, visit);
  const moved = newToken();
  const isElsewhere = await write(portal, async (tx) => {
    const key = { purpose: 'confirm_email', tokenHash: hashToken(token) } as const;
    const { count } = await tx.mailToken.updateMany({ where: { ...key, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } });
    const row = count === 1 ? await tx.mailToken.findUnique({ where: { purpose_tokenHash: key } }) : null;
    if (!row?.target) throw new ApiProblem('link/not-valid');
    if (own && own.id === row.target) {
      await tx.registration.update({ where: { id: own.id }, data: { emailConfirmedAt: at } });
      return false;
    }
    const other = await readDraftById(portal, tx, row.target);
    if (!other?.email) throw new ApiProblem('link/not-valid');
    const { kind, locale, email } = other;
    await dropDocuments(tx, { registrationId: row.target });
    await saveRegistration(portal, tx, row.target, { kind, locale, email }, {}, { emailConfirmedAt: at, tokenHash: moved.tokenHash });
    return true;
  });
  return isElsewhere ? [tokenCookie(portal, moved.token)] : [];
}

/**
 * Whether a username is free, with free ones like it. Told only to who has confirmed an address.
 * @throws {ApiProblem} registration/step-missing, request/rate-limited
 */
export async function checkUsername(portal: Portal, visit: Visit, wished: string): Promise<UsernameAnswer> {
  const { id, emailConfirmedAt } = await requireRegistration(portal, visit);
  if (!emailConfirmedAt) throw new ApiProblem('registration/step-missing');
  await countAttempt(portal, LIMITS.usernames, id);
  const base = wished.toLowerCase();
  const year = portal.now().getUTCFullYear() % 100;
  const ideas = [2, 3, 4, 5, 6, 7, 8, 9, 10, year].flatMap((n) => [`${base}${n}`, `${base}.${n}`]).map((idea) => idea.slice(0, 40));
  const taken = new Set(
    (await portal.db.prisma.user.findMany({ where: { username: { in: [base, ...ideas] } }, select: { username: true } })).map(({ username }) => username),
  );
  if (!taken.has(base)) return { free: true, suggestions: [] };
  return { free: false, suggestions: [...new Set(ideas)].filter((idea) => idea !== base && !taken.has(idea)).slice(0, SUGGESTIONS) };
}

/** Hands a request to the International Appointment Office; with it the registration is over. */
export async function askInternationalOffice(portal: Portal, visit: Visit, request: InternationalRequest): Promise<void> {
  const { sourceIp } = visit;
  const registration = await openRegistration(portal, visit);
  if (!registration || registration.draft.kind !== 'international') throw new ApiProblem('registration/step-missing');
  // Sent again: it is there.
  if (registration.completedAt) return;
  await countAttempt(portal, LIMITS.requestsByAddress, sourceIp);
  const { id, draft } = registration;
  await write(portal, async (tx) => {
    const { count } = await tx.registration.updateMany({ where: { id, completedAt: null }, data: { completedAt: portal.now() } });
    if (count === 0) return;
    const content = { ...request, email: request.email.toLowerCase(), locale: draft.locale };
    await createRequest(portal, tx, { kind: 'international', userId: null, patientId: null, clinicId: null, content });
    await saveRegistration(portal, tx, id, { kind: draft.kind, locale: draft.locale }, {});
  });
}

/** Keeps what stands in unfinished steps, in place of what was kept before. @throws {ApiProblem} registration/step-missing */
export async function keepTyped(portal: Portal, visit: Visit, typed: TypedSteps): Promise<void> {
  const { id } = await requireRegistration(portal, visit);
  await saveTyped(portal, id, typed);
}

function without(typed: TypedSteps, step: keyof TypedSteps): TypedSteps {
  const { [step]: _finished, ...rest } = typed;
  return rest;
}

/** How to reach the International Appointment Office, and whether somebody answers now. */
export function describeOffice({ config, now }: Pick<Portal, 'config' | 'now'>): InternationalOffice {
  const { phone, email, timeZone, hours } = config.internationalOffice;
  return {
    phone,
    email,
    timeZone,
    hours: hours.map(({ days, from, until }) => ({ days: [...days], from, until })),
    openNow: isOpenAt(hours, timeZone, now()),
  };
}
