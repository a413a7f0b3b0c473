/** A passkey in software, for tests: makes and uses ES256 credentials, with whichever flags and counter a test wants. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

interface CeremonyFlags {
  /** Whether the device checked who holds it. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly origin?: string;
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

export class TestAuthenticator {
  private readonly _origin: string;
  private readonly _id = randomBytes(16);
  private readonly _key: KeyObject;
  private readonly _publicKey: KeyObject;
  private _counter = 0;

  constructor(origin: string) {
    this._origin = origin;
    ({ privateKey: this._key, publicKey: this._publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  /** The answer to registration options. */
  create({ challenge }: { readonly challenge: string }, flags: CeremonyFlags = {}) {
    const { x = '', y = '' } = this._publicKey.export({ format: 'jwk' });
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this._id.length);
    const authData = Buffer.concat([this._authData(flags, HAS_CREDENTIAL), Buffer.alloc(16), length, this._id, isoCBOR.encode(key)]);
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return {
      ...this._named(),
      response: {
        clientDataJSON: this._clientData('webauthn.create', challenge, flags).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** The answer to options that ask for a passkey. */
  get({ challenge }: { readonly challenge: string }, flags: CeremonyFlags = {}) {
    this._counter += 1;
    const authData = this._authData({ counter: this._counter, ...flags });
    const clientData = this._clientData('webauthn.get', challenge, flags);
    return {
      ...this._named(),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, sha256(clientData)]), this._key).toString('base64url'),
      },
    };
  }

  private _named() {
    const id = this._id.toString('base64url');
    return { id, rawId: id, type: 'public-key' };
  }

  private _authData({ verified = true, counter = 0 }: CeremonyFlags, more = 0): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(USER_PRESENT | (verified ? USER_VERIFIED : 0) | more);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(new URL(this._origin).hostname), head]);
  }

  private _clientData(type: string, challenge: string, { origin = this._origin }: CeremonyFlags): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
}
