import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import type { Display } from '../common/display.ts';
import { PersonDisplay } from './person-display.ts';

/** A server that answers when the test says so. */
class Server {
  readonly asked: Display[] = [];
  private _answer: ((response: Response) => void) | undefined;

  readonly request = async (_path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    this.asked.push(JSON.parse(String(init?.body)) as Display);
    return new Promise((resolve) => (this._answer = resolve));
  };

  answer(status: number): void {
    this._answer?.(new Response(null, { status }));
  }
}

describe('what a person chose, on their account', () => {
  let server: Server;
  let person: PersonDisplay;
  beforeEach(() => {
    server = new Server();
    person = new PersonDisplay(server);
  });

  it('sends one choice at a time, with the last of each kind', async () => {
    const first = person.save({ textSize: 'large' });
    const second = person.save({ textSize: 'x-large' });
    const third = person.save({ textSize: 'normal', theme: 'dark' });
    expect(server.asked).to.deep.equal([{ textSize: 'large' }]);
    server.answer(204);
    await waitUntil(() => server.asked.length === 2);
    expect(server.asked).to.deep.equal([{ textSize: 'large' }, { textSize: 'normal', theme: 'dark' }]);
    server.answer(204);
    await Promise.all([first, second, third]);
  });

  it('sends what could not be kept with the next choice, never over a later one', async () => {
    const failed = person.save({ textSize: 'large', theme: 'dark' }).catch((error: unknown) => error);
    server.answer(503);
    expect(await failed).to.be.an('error');
    const next = person.save({ theme: 'light' });
    expect(server.asked.at(-1)).to.deep.equal({ textSize: 'large', theme: 'light' });
    server.answer(204);
    await next;
  });

  it('tries again once, and asks nothing when nothing waits', async () => {
    person.retry();
    expect(server.asked).to.deep.equal([]);
    const failed = person.save({ motion: 'less' }).catch(() => 'failed');
    server.answer(503);
    expect(await failed).to.equal('failed');
    person.retry();
    expect(server.asked).to.deep.equal([{ motion: 'less' }, { motion: 'less' }]);
    server.answer(204);
    await person.save({});
    person.retry();
    expect(server.asked.length).to.equal(2);
  });
});
