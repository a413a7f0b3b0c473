import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { HubMessage } from '../../events/event-hub.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import { createRequest } from '../requests/service.ts';

eachEngine((engine) => {
  describe('live requests at the desk', () => {
    const portal = usePortal(engine);
    const { lakeside, summit } = CLINICS;

    /** What each of these hears until everybody who should has heard `count` events. */
    async function heardDuring(
      act: () => Promise<unknown>,
      listeners: Record<string, { clinicId?: string; patientId?: string; scopes: string[] }>,
      first: string,
    ): Promise<Record<string, HubMessage[]>> {
      const heard: Record<string, HubMessage[]> = {};
      const { promise, resolve } = Promise.withResolvers<void>();
      const ends = Object.entries(listeners).map(([name, audience]) => {
        const messages: HubMessage[] = (heard[name] = []);
        return portal().portal.events.subscribe(audience, (message) => {
          messages.push(message);
          if (name === first) resolve();
        });
      });
      await act();
      await promise;
      ends.forEach((end) => end());
      return heard;
    }
    // The one that must hear comes last, so that whoever else does has heard by then.
    const desks = (last: string, clinicId: string) => ({
      elsewhere: { clinicId: clinicId === lakeside.id ? summit.id : lakeside.id, scopes: ['desk:read'] },
      nurse: { clinicId, scopes: ['messages:read'] },
      patient: { patientId: PATIENT_IDS.dana, scopes: ['account:read', 'desk:read'] },
      [last]: { clinicId, scopes: ['desk:read'] },
    });
    const names = (heard: Record<string, HubMessage[]>) => Object.entries(heard).flatMap(([name, messages]) => (messages.length > 0 ? [name] : []));

    test('a patient’s new request, its withdrawal and its answer are heard at the desk of their clinic, as ids', async () => {
      const dana = await portal().signIn(PEOPLE.dana.username);
      const tomasz = await portal().signIn(PEOPLE.nowak.username);
      const base = `/api/patients/${PATIENT_IDS.dana}/account/requests`;
      let id = '';
      const ask = async () => {
        ({ id } = (await (await dana.send('POST', base, { kind: 'name_change', givenName: 'Dana', familyName: 'Secret' })).json()) as {
          id: string;
        });
      };
      for (const act of [
        ask,
        () => dana.send('POST', `${base}/${id}/withdraw`),
        ask,
        () => tomasz.send('POST', `/api/clinics/${lakeside.id}/desk/requests/${id}/decision`, { approved: false, answer: 'Please come by.' }),
      ]) {
        const heard = await heardDuring(act, desks('desk', lakeside.id), 'desk');
        assert.deepEqual(names(heard), ['desk']);
        const event = { type: 'desk.requests-changed', scope: 'desk:read', about: PATIENT_IDS.dana, clinicId: lakeside.id, entityId: id };
        assert.deepEqual(heard['desk'], [{ kind: 'event', event }]);
      }
    });

    test('a request of no clinic is heard at every desk, and by nobody else', async () => {
      const make = () =>
        portal().portal.db.transaction((tx) =>
          createRequest(portal().portal, tx, {
            kind: 'international',
            userId: null,
            patientId: null,
            clinicId: null,
            content: { locale: 'en' },
          }),
        );
      const heard = await heardDuring(make, desks('desk', lakeside.id), 'desk');
      assert.deepEqual(names(heard), ['elsewhere', 'desk']);
    });
  });
});
