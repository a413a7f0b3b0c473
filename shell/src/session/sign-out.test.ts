import { expect } from '@open-wc/testing';
import { waitUntil } from '@portal/design-system/testing';
import { SignOut } from './sign-out.ts';

const USER = 'c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f';

describe('signing out', () => {
  const fetched = globalThis.fetch;
  let answers: (() => Response)[];
  let left: string[];
  let tabs: SignOut[];

  function openTab(name: string, userId = USER): SignOut {
    const tab: SignOut = new SignOut(
      () => Promise.resolve(left.push(`${name} ${tab.state}`)),
      () => void left.push(`${name} left`),
    );
    tab.watch(userId);
    tabs.push(tab);
    return tab;
  }

  beforeEach(() => {
    answers = [];
    left = [];
    tabs = [];
    globalThis.fetch = () => {
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetched;
    for (const tab of tabs) tab.dispose();
  });

  it('SE-07 clears the screen before the server is told, and leaves in every tab of that person', async () => {
    const [one] = [openTab('one'), openTab('two'), openTab('stranger', 'another')];
    answers = [() => new Response(null, { status: 204 })];
    await one?.run();
    await waitUntil(() => left.includes('two left'));
    expect(left).to.deep.equal(['one leaving', 'one left', 'two leaving', 'two left']);
  });

  it('SE-07 without a connection clears every tab and goes on as soon as it is back', async () => {
    const [one, two] = [openTab('one'), openTab('two')];
    await one.run();
    await waitUntil(() => two.state === 'stuck');
    expect(one.state).to.equal('stuck');
    expect(left.some((what) => what.endsWith('left'))).to.equal(false);
    answers = [() => new Response(null, { status: 204 }), () => new Response(null, { status: 401, headers: { 'content-type': 'application/problem+json' } })];
    dispatchEvent(new Event('online'));
    const count = (what: string) => left.filter((each) => each === what).length;
    // By the connection and by the other tab: both are told twice, and leave once.
    await waitUntil(() => count('one leaving') === 3 && count('two leaving') === 2);
    await waitUntil(() => count('one left') === 1 && count('two left') === 1);
  });

  describe('on a browser that shows push notices', () => {
    let unsubscribed: () => Promise<boolean>;
    let asked: string[];
    beforeEach(() => {
      asked = [];
      unsubscribed = () => Promise.resolve(true);
      const subscription = { endpoint: 'https://push.example.org/own', unsubscribe: () => (asked.push('unsubscribe'), unsubscribed()) };
      const registration = { scope: 'http://localhost/push-notices/', pushManager: { getSubscription: async () => subscription } };
      Object.defineProperty(navigator.serviceWorker, 'getRegistration', { configurable: true, value: async () => registration });
      globalThis.fetch = (input, init) => {
        asked.push(`${init?.method} ${String(input)}`);
        const answer = answers.shift();
        return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
      };
    });
    afterEach(() => Reflect.deleteProperty(navigator.serviceWorker, 'getRegistration'));
    const REMOVE = 'DELETE /api/communication/push/browsers/qpr1xAYhYnsDFXMJsx2GfFm16nlVLKb1zgE4em14mhg';

    it('SE-07 ends them here and on the server, before the session ends', async () => {
      answers = [() => Response.json({}), () => new Response(null, { status: 204 })];
      await openTab('one').run();
      expect(asked.toSorted()).to.deep.equal(['DELETE /api/session', REMOVE, 'unsubscribe'].toSorted());
      expect(asked.at(-1)).to.equal('DELETE /api/session');
      expect(left).to.deep.equal(['one leaving', 'one left']);
    });

    it('SE-07 signs out all the same when that fails', async () => {
      unsubscribed = () => Promise.reject(new DOMException('no push service', 'NetworkError'));
      answers = [() => new Response(null, { status: 500 }), () => new Response(null, { status: 204 })];
      await openTab('one').run();
      expect(left).to.deep.equal(['one leaving', 'one left']);
    });
  });

  it('takes a session that is over as one that was ended', async () => {
    const tab = openTab('one');
    answers = [() => Response.json({ code: 'session/required', status: 401 }, { status: 401 })];
    await tab.run();
    expect(left.at(-1)).to.equal('one left');
  });
});
