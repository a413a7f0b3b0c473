/** What was paid here is told to the billing system once, by the queue of work that no crash loses. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { cardToken } from '../../payments/testing.ts';
import { newStatement, useGateway } from '../../testing/payments.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { NOTIFY_SOURCE } from './notify-kind.ts';
import { Payment } from './schema.ts';

const BASE = `/api/patients/${PATIENT_IDS.dana}/payments`;
const HOUR_MS = 3_600_000;

interface Told {
  readonly address: string;
  readonly notice: {
    readonly request: { readonly identifier: { readonly value: string } };
    readonly amount: { readonly value: number; readonly currency: string };
    readonly payment: { readonly identifier: { readonly value: string } };
  };
}

eachEngine((engine) => {
  describe('telling the billing system', () => {
    const told: Told[] = [];
    let status = 201;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        told.push({ address: `${request.method} ${decodeURIComponent(request.url ?? '')}`, notice: JSON.parse(body) as Told['notice'] });
        response.writeHead(status).end();
      });
    });
    // Its port is known at once, and belongs to the settings that the portal is opened with.
    server.listen(0);
    const portal = usePortal(engine, { BILLING_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir` });
    useGateway(portal);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      await portal().runDueJobs(NOTIFY_SOURCE);
    });
    beforeEach(() => {
      told.length = 0;
      status = 201;
    });
    after(async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    });
    const pay = async (bills: readonly { readonly id: string }[]) =>
      Payment.parse(
        await (
          await dana.send(
            'POST',
            BASE,
            {
              bills: bills.map(({ id: statementId }) => ({ statementId, cents: 4_000, attempt: 1 })),
              method: { kind: 'token', token: cardToken(), save: false },
              receipt: false,
            },
            { 'idempotency-key': randomUUID() },
          )
        ).json(),
      );
    const bill = () => newStatement(portal(), PATIENT_IDS.dana);

    test('is one notice for each bill of a payment, by a number of ours, and nothing the next time', async () => {
      const bills = [await bill(), await bill()];
      const { id } = await pay(bills);
      await portal().runDueJobs(NOTIFY_SOURCE);
      assert.deepEqual(
        told.map(({ notice }) => [notice.request.identifier.value, notice.amount, notice.payment.identifier.value]).toSorted(),
        bills.map(({ number }) => [number, { value: 40, currency: 'USD' }, id]).toSorted(),
      );
      const postings = await portal().portal.db.prisma.ledgerPosting.findMany({ where: { entry: { paymentId: id }, account: 'receivable' } });
      assert.deepEqual(told.map(({ address }) => address.split('|')[1]).toSorted(), postings.map((posting) => posting.id).toSorted());
      assert.ok(told.every(({ address }) => address.startsWith('PUT /fhir/PaymentNotice?identifier=')));
      await portal().runDueJobs(NOTIFY_SOURCE);
      assert.equal(told.length, 2);
    });

    test('is tried again under the same number while the system is away', async () => {
      status = 503;
      await pay([await bill()]);
      await portal().runDueJobs(NOTIFY_SOURCE);
      assert.ok(told.length >= 1);
      status = 201;
      portal().advance(HOUR_MS);
      await portal().runDueJobs(NOTIFY_SOURCE);
      assert.equal(new Set(told.map(({ address }) => address)).size, 1);
      const tries = told.length;
      assert.ok(tries >= 2);
      portal().advance(HOUR_MS);
      await portal().runDueJobs(NOTIFY_SOURCE);
      assert.equal(told.length, tries);
    });
  });
});
