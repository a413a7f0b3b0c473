/** A browser for tests of signing in: keeps the cookies it is given, and has an address of its own. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { MailContent } from '../mail/mail-kinds.ts';
import { readSentMail } from './mail.ts';
import type { TestPortal } from './portal.ts';

/** The portal must have the setting `TRUSTED_PROXIES: '1'`, or all browsers share one address, and its limits. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  private readonly _portal: TestPortal;
  private readonly _address = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;
  private readonly _userAgent: string;

  constructor(
    portal: TestPortal,
    userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  ) {
    this._portal = portal;
    this._userAgent = userAgent;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = new Headers({
      origin: this._portal.portal.config.origin,
      'x-portal-client': '1',
      'idempotency-key': randomUUID(),
      'x-forwarded-for': this._address,
      'user-agent': this._userAgent,
    });
    if (this.cookies.size > 0) headers.set('cookie', this.cookie);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const answer = await this._portal.app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/; max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path);
  }

  /** Gives the password, and nothing more. */
  signIn({ username, password }: { readonly username: string; readonly password: string }): Promise<Response> {
    return this.send('POST', '/api/session', { identifier: username, password });
  }

  /** A browser with the same cookies: what somebody has who copied them. */
  copy(): TestBrowser {
    const copy = new TestBrowser(this._portal, this._userAgent);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }
}

/** The `code` of a problem. */
export async function codeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { code: string }).code;
}

export const openBrowser = (portal: TestPortal): TestBrowser => new TestBrowser(portal);

/** What was written to an address so far, oldest first. */
export async function mailsTo({ portal }: TestPortal, address: string): Promise<MailContent[]> {
  return (await readSentMail(portal)).filter((mail) => mail.address === address).map(({ content }) => content);
}

/** The token of the newest link that was sent to an address; empty when none was. */
export async function linkToken(portal: TestPortal, address: string): Promise<string> {
  const links = (await mailsTo(portal, address)).flatMap((content) => ('link' in content ? [content.link] : []));
  return /[#?&][a-z-]+=([\w.-]+)$/.exec(links.at(-1) ?? '')?.[1] ?? '';
}
