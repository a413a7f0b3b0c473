/** Passkeys in the browser. What does the work comes when it is needed. */

/** What asks for a passkey, with binary values in Base64url. */
export interface PasskeyRequestOptions {
  readonly challenge: string;
  readonly timeout?: number | undefined;
  readonly rpId?: string | undefined;
  readonly userVerification?: UserVerificationRequirement | undefined;
}

/** What makes a passkey. */
export interface PasskeyCreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string | undefined; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: readonly { readonly alg: number; readonly type: 'public-key' }[];
  readonly timeout?: number | undefined;
  readonly excludeCredentials?: readonly { readonly id: string; readonly type: 'public-key' }[] | undefined;
  readonly authenticatorSelection?:
    | { readonly residentKey?: ResidentKeyRequirement | undefined; readonly userVerification?: UserVerificationRequirement | undefined }
    | undefined;
}

/** The person said no, waited too long, or has no passkey here: browsers do not tell which. */
export class PasskeyNotGivenError extends Error {
  override readonly name = 'PasskeyNotGivenError';
}

export function supportsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** Asks for a passkey. @throws {PasskeyNotGivenError} */
export async function usePasskey(options: PasskeyRequestOptions) {
  const ceremonies = await import('./passkey-ceremonies.ts');
  return ceremonies.usePasskey(options);
}

/** Makes a passkey. @throws {PasskeyNotGivenError} */
export async function makePasskey(options: PasskeyCreationOptions) {
  const ceremonies = await import('./passkey-ceremonies.ts');
  return ceremonies.makePasskey(options);
}
