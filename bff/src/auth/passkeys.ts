/**
 * Passkeys (WebAuthn). The authenticator must have checked who holds it
 * (user verification), so a passkey is two factors in one. Each challenge is
 * good for one ceremony of its purpose, for five minutes.
 */
import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import type { Portal } from '../portal.ts';

export type CeremonyPurpose = 'sign-in' | 'prove' | 'register';

const CHALLENGE_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

type Options = Pick<Portal, 'config' | 'db' | 'now'>;

/** What the browser needs to ask for a passkey; `userId` only where it is known who must answer. */
export async function startAssertion(portal: Options, purpose: 'sign-in' | 'prove', userId: string | null) {
  const options = await generateAuthenticationOptions({ rpID: rpIdOf(portal), userVerification: 'required', timeout: CHALLENGE_MS });
  await keepChallenge(portal, options.challenge, purpose, userId);
  return options;
}

/** What the browser needs to make a passkey. */
export async function startRegistration(portal: Options, user: { readonly id: string; readonly userName: string; readonly displayName: string }) {
  const held = await portal.db.prisma.passkey.findMany({ where: { userId: user.id }, select: { credentialId: true } });
  const options = await generateRegistrationOptions({
    rpID: rpIdOf(portal),
    rpName: portal.config.name,
    userID: new TextEncoder().encode(user.id),
    userName: user.userName,
    userDisplayName: user.displayName,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: CHALLENGE_MS,
    excludeCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(portal, options.challenge, 'register', user.id);
  return options;
}

/**
 * Who holds the passkey that answered; `null` when the answer is not right in
 * any way, which is all that anybody is told.
 */
export async function checkAssertion(
  portal: Options,
  purpose: 'sign-in' | 'prove',
  response: AuthenticationResponseJSON,
  userId: string | null,
): Promise<string | null> {
  const challenge = challengeOf(response.response.clientDataJSON);
  if (challenge === null || !(await takeChallenge(portal, challenge, purpose, userId))) return null;
  const passkey = await portal.db.prisma.passkey.findUnique({ where: { credentialId: response.id } });
  if (!passkey || (userId !== null && passkey.userId !== userId)) return null;
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: portal.config.origin,
      expectedRPID: rpIdOf(portal),
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: Number(passkey.counter) },
    }),
  );
  if (!verified?.verified) return null;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  // Compared and set in one: of two answers with one counter, one is a copy.
  const { count } = await portal.db.prisma.passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: portal.now() },
  });
  return count === 1 ? passkey.userId : null;
}

export interface RegisteredPasskey {
  readonly credential: WebAuthnCredential;
  readonly backedUp: boolean;
}

/** The new passkey, or `null` when the browser's answer is not right. */
export async function checkRegistration(portal: Options, userId: string, response: RegistrationResponseJSON): Promise<RegisteredPasskey | null> {
  const challenge = challengeOf(response.response.clientDataJSON);
  if (challenge === null || !(await takeChallenge(portal, challenge, 'register', userId))) return null;
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: portal.config.origin,
      expectedRPID: rpIdOf(portal),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (!verified?.verified) return null;
  return { credential: verified.registrationInfo.credential, backedUp: verified.registrationInfo.credentialBackedUp };
}

function rpIdOf({ config }: Options): string {
  return new URL(config.origin).hostname;
}

async function keepChallenge({ db, now }: Options, challenge: string, purpose: CeremonyPurpose, userId: string | null): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    await tx.webauthnChallenge.deleteMany({ where: { expiresAt: { lt: at } } });
    await tx.webauthnChallenge.create({ data: { challenge, purpose, userId, expiresAt: new Date(at.getTime() + CHALLENGE_MS) } });
  });
}

async function takeChallenge({ db, now }: Options, challenge: string, purpose: CeremonyPurpose, userId: string | null): Promise<boolean> {
  const { count } = await db.prisma.webauthnChallenge.deleteMany({ where: { challenge, purpose, userId, expiresAt: { gt: now() } } });
  return count === 1;
}

/** The challenge that a browser says it answered. */
function challengeOf(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    const challenge: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'challenge') : null;
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** The library throws for whatever does not fit; to the person it is all one. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}
