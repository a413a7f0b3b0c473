/** A receipt as a document, of a payment that went through. */
import type { PatientWho } from '../../access/who.ts';
import { headOf } from '../../documents/about.ts';
import type { MadeDocument } from '../../documents/answer.ts';
import { writeDocument } from '../../documents/document.ts';
import type { Fact } from '../../documents/document.ts';
import { formatsOf } from '../../documents/formats.ts';
import type { DocumentQuery } from '../../documents/schema.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { inLanguage } from '../../words.ts';
import { CARD_NAMES, receiptWords } from './document-words.ts';
import type { PaymentParams } from './schema.ts';
import { readPayment } from './service.ts';

/** @throws {ApiProblem} resource/not-found, also for a payment that did not go through */
export async function receiptDocument(portal: Portal, who: PatientWho, params: PaymentParams, { language }: DocumentQuery): Promise<MadeDocument> {
  const payment = await readPayment(portal, who, params);
  if (payment.state !== 'succeeded') throw new ApiProblem('resource/not-found');
  const [words, formats] = [inLanguage(receiptWords, language), formatsOf(language)];
  const { method, origin, billingPhone: phone, amountCents, refundedCents } = payment;
  const kept = formats.money(amountCents - refundedCents);
  const facts: (readonly [label: string, value: string | null])[] = [
    [words.number, payment.number],
    [words.at, formats.moment(payment.at, payment.timeZone)],
    [words.with, method && words.method(method.kind, CARD_NAMES[method.brand] ?? method.brand, method.last4)],
    [words.by, payment.payerName],
    [words.kind, origin === 'person' ? null : words.origins[origin]],
  ];
  const head = await headOf(portal, who, words.receipt, language);
  return {
    name: `${words.receipt} ${payment.number}`,
    bytes: () =>
      writeDocument(head, async (body) => {
        body.panel({ label: words.paid, amount: kept, beside: phone ? [{ text: words.questions, strong: phone }] : [] });
        await body.facts(facts.filter((fact): fact is Fact => fact[1] !== null));
        body.heading(words.forWhat);
        await body.table({
          share: 0.62,
          columns: [{ label: '' }, { label: '', fit: true, align: 'right' }],
          rows: [
            ...payment.parts.map(({ number, cents }) => ({ cells: [words.bill(number), formats.money(cents)] })),
            ...payment.refunds
              .filter(({ state }) => state !== 'failed')
              .map(({ state, amountCents: cents }) => ({ cells: [state === 'succeeded' ? words.back : words.backSoon, formats.money(0 - cents)] })),
            { cells: [words.paid, kept], total: true },
          ],
        });
      }),
  };
}
