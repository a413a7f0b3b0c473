/**
 * Passkeys in the browser: turns what the BFF sends as JSON into what
 * `navigator.credentials` takes, and back. Browsers come to do this themselves
 * (`parseRequestOptionsFromJSON`, `toJSON`); not all do yet.
 */

import { PasskeyNotGivenError } from './passkeys.ts';
import type { PasskeyCreationOptions, PasskeyRequestOptions } from './passkeys.ts';

/** Asks for a passkey. @throws {PasskeyNotGivenError} */
export async function usePasskey(options: PasskeyRequestOptions) {
  const { challenge, timeout, rpId, userVerification = 'required' } = options;
  const publicKey: PublicKeyCredentialRequestOptions = { challenge: toBytes(challenge), userVerification };
  if (timeout !== undefined) publicKey.timeout = timeout;
  if (rpId !== undefined) publicKey.rpId = rpId;
  const credential = await given(() => navigator.credentials.get({ publicKey }));
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response as AuthenticatorAssertionResponse;
  return {
    ...named(credential),
    response: {
      clientDataJSON: toText(clientDataJSON),
      authenticatorData: toText(authenticatorData),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : null,
    },
  };
}

/** Makes a passkey. @throws {PasskeyNotGivenError} */
export async function makePasskey(options: PasskeyCreationOptions) {
  const { challenge, rp, user, pubKeyCredParams, timeout, excludeCredentials = [], authenticatorSelection = {} } = options;
  const { residentKey = 'required', userVerification = 'required' } = authenticatorSelection;
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: toBytes(challenge),
    rp: { name: rp.name, ...(rp.id === undefined ? {} : { id: rp.id }) },
    user: { ...user, id: toBytes(user.id) },
    pubKeyCredParams: [...pubKeyCredParams],
    excludeCredentials: excludeCredentials.map(({ id, type }) => ({ id: toBytes(id), type })),
    authenticatorSelection: { residentKey, requireResidentKey: residentKey === 'required', userVerification },
    ...(timeout === undefined ? {} : { timeout }),
  };
  const credential = await given(() => navigator.credentials.create({ publicKey }));
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...named(credential),
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

async function given(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (cause) {
    throw new PasskeyNotGivenError('No passkey was given.', { cause });
  }
  if (!credential) throw new PasskeyNotGivenError('No passkey was given.');
  return credential as PublicKeyCredential;
}

function named({ id, rawId }: PublicKeyCredential) {
  return { id, rawId: toText(rawId), type: 'public-key' as const };
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

function toText(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
