import { expect } from '@open-wc/testing';
import { makePasskey, PasskeyNotGivenError, usePasskey } from './passkeys.ts';

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

/** What `navigator.credentials` was asked, with a stand-in for the person's device. */
function device(method: 'get' | 'create', answer: unknown): { asked: CredentialRequestOptions & CredentialCreationOptions } {
  const seen: { asked: CredentialRequestOptions & CredentialCreationOptions } = { asked: {} };
  Reflect.set(navigator.credentials, method, async (options: object) => {
    seen.asked = options;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return seen;
}

describe('passkeys', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator.credentials, 'get');
    Reflect.deleteProperty(navigator.credentials, 'create');
  });

  it('asks for one with the bytes the server sent, and gives back Base64url without padding', async () => {
    const response = { clientDataJSON: bytes(251, 255), authenticatorData: bytes(1), signature: bytes(0, 0, 62), userHandle: null };
    const seen = device('get', { id: 'AQI', rawId: bytes(1, 2), type: 'public-key', response });
    const given = await usePasskey({ challenge: '-_8', rpId: 'portal.test', userVerification: 'required' });
    expect([...new Uint8Array(seen.asked.publicKey?.challenge as ArrayBuffer)]).to.deep.equal([251, 255]);
    expect(given).to.deep.equal({
      id: 'AQI',
      rawId: 'AQI',
      type: 'public-key',
      response: { clientDataJSON: '-_8', authenticatorData: 'AQ', signature: 'AAA-', userHandle: null },
    });
  });

  it('makes one that stays on the device and checks who holds it', async () => {
    const response = { clientDataJSON: bytes(1), attestationObject: bytes(2), getTransports: () => ['internal'] };
    const seen = device('create', { id: 'Aw', rawId: bytes(3), type: 'public-key', response });
    const made = await makePasskey({
      challenge: 'AQ',
      rp: { name: 'Portal' },
      user: { id: 'Ag', name: 'elena', displayName: 'Elena' },
      pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
      excludeCredentials: [{ id: 'BA', type: 'public-key' }],
    });
    expect(seen.asked.publicKey).to.deep.include({
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    });
    expect(made.response).to.deep.equal({ clientDataJSON: 'AQ', attestationObject: 'Ag', transports: ['internal'] });
  });

  it('says that none was given when the person said no', async () => {
    device('get', new DOMException('No', 'NotAllowedError'));
    const error = await usePasskey({ challenge: 'AQ' }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(PasskeyNotGivenError);
  });
});
