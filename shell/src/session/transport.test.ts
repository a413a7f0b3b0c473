import { expect } from '@open-wc/testing';
import { answerWith } from '@portal/design-system/testing';
import { http, HttpResponse } from 'msw';
import { createTransport } from './transport.ts';
import type { TransportHooks } from './transport.ts';

const hooks = (overrides: Partial<TransportHooks> = {}): TransportHooks => ({
  onExpires: () => undefined,
  onSignedOut: () => Promise.resolve(false),
  onOutage: () => undefined,
  onWritten: () => undefined,
  ...overrides,
});

describe('requests of the portal', () => {
  it('carry the header that marks them as ours, and tell when the session ends', async () => {
    const ends: number[] = [];
    const now = new Date(Math.floor(Date.now() / 1000) * 1000);
    await answerWith([
      http.get('/api/thing', ({ request }) =>
        HttpResponse.json(request.headers.get('x-portal-client'), {
          headers: { date: now.toUTCString(), 'x-session-expires': new Date(now.getTime() + 60_000).toISOString() },
        }),
      ),
    ]);
    const api = createTransport(hooks({ onExpires: (end) => ends.push(end) }));
    expect(await (await api.request('/api/thing')).json()).to.equal('1');
    expect(ends[0]).to.be.closeTo(Date.now() + 60_000, 5000);
  });

  it('tell what changed something: not reading, not what is only typed, not what was refused', async () => {
    let written = 0;
    let status = 200;
    const answer = () => new HttpResponse(null, { status });
    await answerWith([http.get('*/thing', answer), http.put('*/thing', answer), http.put('*/drafts/one', answer), http.post('*/activity/search', answer)]);
    const api = createTransport(hooks({ onWritten: () => (written += 1) }));
    await api.request('/api/thing');
    await api.request('/api/patients/p/drafts/one', { method: 'PUT' });
    await api.request('/api/patients/p/activity/search', { method: 'POST' });
    expect(written).to.equal(0);
    await api.request('/api/thing', { method: 'PUT' });
    expect(written).to.equal(1);
    status = 422;
    await api.request('/api/thing', { method: 'PUT' });
    expect(written).to.equal(1);
  });

  it('are sent again, body and all, after the person signed in again', async () => {
    let signedIn = false;
    await answerWith([
      http.post('/api/thing', async ({ request }) => {
        if (!signedIn) return HttpResponse.json({ code: 'session/required' }, { status: 401 });
        return HttpResponse.json(await request.json());
      }),
    ]);
    const onSignedOut = (): Promise<boolean> => {
      signedIn = true;
      return Promise.resolve(true);
    };
    const api = createTransport(hooks({ onSignedOut }));
    const answer = await api.request('/api/thing', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"kept"}' });
    expect(await answer.json()).to.deep.equal({ text: 'kept' });
  });

  it('that find nobody signed in say so, also when they only ask who is; signing in and out do not', async () => {
    let signedOut = 0;
    const refuse = () => HttpResponse.json({ code: 'session/required' }, { status: 401 });
    await answerWith([http.get('/api/session', refuse), http.post('/api/session', refuse), http.delete('/api/session', refuse)]);
    const onSignedOut = (): Promise<boolean> => {
      signedOut += 1;
      return Promise.resolve(false);
    };
    const api = createTransport(hooks({ onSignedOut }));
    await api.request('/api/session', { method: 'POST' });
    await api.request('/api/session', { method: 'DELETE' });
    expect(signedOut).to.equal(0);
    expect((await api.request('/api/session')).status).to.equal(401);
    expect(signedOut).to.equal(1);
  });

  it('DB-01: an outage is reported as one, signs nobody out, and is over with the next answer', async () => {
    const seen: boolean[] = [];
    let signedOut = 0;
    let status = 503;
    await answerWith([http.get('/api/thing', () => new HttpResponse(null, { status }))]);
    const api = createTransport(
      hooks({
        onOutage: (down) => seen.push(down),
        onSignedOut: () => {
          signedOut += 1;
          return Promise.resolve(false);
        },
      }),
    );
    expect((await api.request('/api/thing')).status).to.equal(503);
    status = 204;
    await api.request('/api/thing');
    expect(seen).to.deep.equal([true, false]);
    expect(signedOut).to.equal(0);
  });
});
