/** Makes an account as people do: every step of `/api/registration`, with the link that came by mail. */
import type { Identity } from '../features/registration/schema.ts';
import { linkToken, openBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import type { TestPortal } from './portal.ts';

const BASE = '/api/registration';

export interface NewAccount {
  readonly identity: Identity;
  readonly email: string;
  readonly username: string;
  readonly password: string;
}

/** All steps but the last, in a browser of its own. @throws when one is refused */
export async function prepareAccount(portal: TestPortal, { identity, email }: Pick<NewAccount, 'identity' | 'email'>): Promise<TestBrowser> {
  const browser = openBrowser(portal);
  const take = async (method: string, path: string, body: unknown): Promise<void> => {
    const { status } = await browser.send(method, `${BASE}${path}`, body);
    if (status !== 204) throw new Error(`${method} ${BASE}${path} was answered with ${status}.`);
  };
  await take('POST', '', { kind: 'us', locale: 'en' });
  await take('PUT', '/identity', identity);
  await take('PUT', '/email', { email });
  await take('POST', '/confirmation', { token: await linkToken(portal, email.toLowerCase()) });
  return browser;
}

/** @returns the answer to the last step */
export async function makeAccount(portal: TestPortal, account: NewAccount): Promise<Response> {
  const { username, password } = account;
  return (await prepareAccount(portal, account)).send('POST', `${BASE}/finish`, { username, password, acceptsTerms: true });
}
