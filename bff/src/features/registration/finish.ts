/** The end of making an account: the person, what they may open or what staff must decide, all or nothing. */
import type { Visit } from '../../access/who.ts';
import { write } from '../../access/write-as.ts';
import { auditStranger } from '../../audit/strangers.ts';
import { createUser } from '../../auth/auth.ts';
import { beginFirstSession } from '../../auth/first-session.ts';
import { inSeat } from '../../auth/hash-line.ts';
import { assertPassword, datesOf, passwordOwner } from '../../auth/password-check.ts';
import { hashPassword } from '../../auth/password.ts';
import { PATIENT_SCOPES } from '../../access/scopes.ts';
import type { Tx } from '../../database/database.ts';
import { isConflict } from '../../database/errors.ts';
import { neighborhoodOf } from '../../http/network.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { refuseGuardianEmail } from '../account/published.ts';
import { redeemInvitation } from '../../auth/activation-codes.ts';
import { createRequest, sendDocuments } from '../requests/published.ts';
import { signIn } from '../session/published.ts';
import { isOnFile } from './claim.ts';
import { ownContacts, tellContacts } from './contacts.ts';
import { findFittingChart, isFreeChart } from './match.ts';
import type { ToldIdentity } from './match.ts';
import type { FinishRegistration } from './schema.ts';
import { openRegistration, saveRegistration } from './store.ts';
import type { Registration, RegistrationDraft } from './store.ts';
import { fullName } from '../../person-name.ts';

/** The terms people accept; the audit log keeps which. */
export const TERMS_VERSION = '2026-11';

type ReadyDraft = RegistrationDraft & { readonly email: string };

export interface Finished {
  /** A chart opens at once. */
  readonly connected: boolean;
  /** `Set-Cookie` values of the session. */
  readonly cookies: readonly string[];
}

/**
 * Makes the account and signs in. Sent again after it was made, it changes
 * nothing; the name and password then are the proof that it was theirs.
 * @throws {ApiProblem} registration/step-missing, password/not-allowed, account/name-taken, invitation/not-valid (the code was used meanwhile), account/guardian-contact
 */
export async function finish(portal: Portal, visit: Visit, input: FinishRegistration): Promise<Finished> {
  const { requestId, sourceIp } = visit;
  const registration = await openRegistration(portal, visit);
  if (!registration) throw new ApiProblem('registration/step-missing');
  if (registration.completedAt) return signInAgain(portal, visit, input);
  const draft = requireReady(registration);
  assertPassword(portal.config, input.password, { hasSecondFactor: false, known: [input.username, draft.email, ...toldIn(draft)] });
  // Hashed first: a transaction must not stay open for as long as that takes.
  const passwordHash = await inSeat({ kind: 'open', network: neighborhoodOf(sourceIp) }, () => hashPassword(input.password, portal.passwordCost));
  const at = portal.now();
  try {
    const made = await write(portal, async (tx) => {
      const account = await createAccount(portal, tx, registration.id, draft, input, passwordHash);
      return account && { ...account, cookies: await beginFirstSession(portal, visit, tx, account.userId) };
    });
    if (!made) return await signInAgain(portal, visit, input);
    const { userId, patientId } = made;
    await portal.audit.append({ at, action: 'activate', outcome: 'success', userId, patientId, requestId, sourceIp, reason: `terms ${TERMS_VERSION}` });
    await portal.audit.append({ at, action: 'sign-in', outcome: 'success', userId, requestId, sourceIp });
    return { connected: patientId !== null, cookies: made.cookies };
  } catch (error) {
    await auditStranger(portal, { at, action: 'activate', outcome: 'denied', requestId, sourceIp });
    if (isConflict(error)) throw new ApiProblem('account/name-taken', { cause: error });
    throw error;
  }
}

function requireReady({ draft, emailConfirmedAt }: Registration): ReadyDraft {
  const said = draft.kind === 'us' ? draft.identity : draft.kind === 'dependent' ? draft.dependent : undefined;
  if (!said || !draft.email || !emailConfirmedAt) throw new ApiProblem('registration/step-missing');
  return { ...draft, email: draft.email };
}

/** Names and birth dates that were told: no password is made of them. */
function toldIn({ identity, dependent }: RegistrationDraft): string[] {
  const told: [string, unknown][] = Object.entries({ ...identity, ...dependent });
  return told.flatMap(([key, value]) =>
    typeof value !== 'string' ? [] : key.endsWith('Name') ? [value] : key.endsWith('irthDate') ? datesOf(new Date(value)) : [],
  );
}

async function createAccount(
  portal: Portal,
  tx: Tx,
  id: string,
  draft: ReadyDraft,
  input: FinishRegistration,
  passwordHash: string,
): Promise<{ userId: string; patientId: string | null } | null> {
  const at = portal.now();
  // The conditions are part of the update: of two at once, the database lets one on.
  const claimed = await tx.registration.updateMany({ where: { id, completedAt: null, emailConfirmedAt: { not: null } }, data: { completedAt: at } });
  if (claimed.count !== 1) return null;
  const userId = await createUser(tx, { name: input.username, email: draft.email, username: input.username, password: input.password }, passwordHash);
  await tx.user.update({ where: { id: userId }, data: { emailVerified: true } });
  const patientId = await connect(portal, tx, id, draft, userId);
  // What the chart says of the person is known only now; it makes no password either.
  assertPassword(portal.config, input.password, await passwordOwner(tx, userId));
  // Nothing of what was typed is needed here any more.
  await saveRegistration(portal, tx, id, { kind: draft.kind, locale: draft.locale }, {});
  return { userId, patientId };
}

/** Gives the person their chart, or staff a request to decide. */
async function connect(portal: Portal, tx: Tx, id: string, draft: ReadyDraft, userId: string): Promise<string | null> {
  const at = portal.now();
  const { email, locale, identity, dependent } = draft;
  const request = { userId, patientId: null, clinicId: null };
  if (draft.kind === 'dependent' && dependent) {
    const { who, ...said } = dependent;
    const made = await createRequest(portal, tx, { ...request, kind: who, content: { ...said, email, locale } });
    await sendDocuments(tx, { registrationId: id }, made.id);
    await tx.user.update({ where: { id: userId }, data: { name: `${said.givenName} ${said.familyName}` } });
    return null;
  }
  if (!identity) throw new ApiProblem('registration/step-missing');
  const patientId =
    identity.by === 'code'
      ? (await redeemInvitation(tx, identity.code, identity.birthDate, userId, at)).patientId
      : await findProvedChart(portal, tx, id, identity, draft);
  if (patientId === null) {
    // Those with a code went on above: a wrong one ends the transaction.
    const { by: _by, ...said } = identity as Exclude<typeof identity, { by: 'code' }>;
    await createRequest(portal, tx, { ...request, kind: 'registration', content: { ...said, email, locale } });
    return null;
  }
  await refuseGuardianEmail(portal, tx, patientId, email);
  await grantOwnChart(tx, userId, patientId, at, null);
  return patientId;
}

/**
 * The chart of an adult without an owner that what was told fits, when it is
 * shown to be theirs: by a code to a contact on file, or because the confirmed
 * address is one. The contacts are told in every case, also when staff decide.
 */
async function findProvedChart(portal: Portal, tx: Tx, id: string, identity: ToldIdentity, { claim, email }: ReadyDraft): Promise<string | null> {
  const chart = await findFittingChart(tx, identity);
  if (!chart) return null;
  await tellContacts(portal, tx, id, chart);
  const isProved = (claim?.state === 'proved' && claim.chartId === chart.id) || isOnFile(email, await ownContacts(portal, tx, chart));
  return isProved && (await isFreeChart(tx, chart, portal.now())) ? chart.id : null;
}

/** Makes a person the owner of a chart, under its name. */
export async function grantOwnChart(tx: Tx, userId: string, patientId: string, at: Date, grantedById: string | null): Promise<void> {
  const named = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: { givenName: true, familyName: true } });
  await tx.user.update({ where: { id: userId }, data: { name: fullName(named) } });
  await tx.accessGrant.create({ data: { userId, patientId, relationship: 'self', scopes: [...PATIENT_SCOPES], startsAt: at, grantedById } });
}

async function signInAgain(portal: Portal, visit: Visit, { username, password }: FinishRegistration): Promise<Finished> {
  const { cookies } = await signIn(portal, visit, username, password);
  const mine = { user: { username: username.toLowerCase() }, relationship: 'self', revokedAt: null } as const;
  return { connected: (await portal.db.prisma.accessGrant.count({ where: mine })) > 0, cookies };
}
