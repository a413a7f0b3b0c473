import { expect } from '@open-wc/testing';
import { answerWith } from '@portal/design-system/testing';
import { http, HttpResponse } from 'msw';
import { ELENA_SESSION } from '../mocks/shell-mocks.ts';
import { lookAtSession, plainTransport, readSession } from './session-api.ts';

const MINUTE = 60_000;

describe('reading the session', () => {
  for (const [name, wrongBy] of [
    ['an hour ahead', 60 * MINUTE],
    ['an hour behind', -60 * MINUTE],
  ] as const) {
    it(`says when it ends by this computer's clock, be it ${name}`, async () => {
      const serverNow = new Date(Math.floor((Date.now() - wrongBy) / 1000) * 1000);
      const expiresAt = new Date(serverNow.getTime() + 15 * MINUTE).toISOString();
      await answerWith([
        http.get('/api/session', () =>
          HttpResponse.json({ ...ELENA_SESSION, expiresAt }, { headers: { date: serverNow.toUTCString(), 'x-session-expires': expiresAt } }),
        ),
      ]);
      for (const read of [readSession, lookAtSession]) {
        expect(Date.parse((await read(plainTransport)).expiresAt)).to.be.closeTo(Date.now() + 15 * MINUTE, 5000);
      }
    });
  }

  it('keeps the direction of each name, and leaves names alone that turn nothing', async () => {
    const [own] = ELENA_SESSION.subjects;
    const subjects = ['משה כהן', 'Nguyễn Þorbjörg D’Ángelo'].map((displayName) => ({ ...own, displayName }));
    await answerWith([http.get('/api/session', () => HttpResponse.json({ ...ELENA_SESSION, displayName: 'محمد الشمري', subjects }))]);
    const info = await readSession(plainTransport);
    expect([info.displayName, ...info.subjects.map(({ displayName }) => displayName)]).to.deep.equal([
      '\u2068محمد الشمري\u2069',
      '\u2068משה כהן\u2069',
      'Nguyễn Þorbjörg D’Ángelo',
    ]);
  });
});
