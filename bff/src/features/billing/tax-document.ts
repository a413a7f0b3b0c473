/** What was paid in a year as a document, for a tax return or a health savings account. */
import type { PatientWho } from '../../access/who.ts';
import { headOf } from '../../documents/about.ts';
import type { MadeDocument } from '../../documents/answer.ts';
import { writeDocument } from '../../documents/document.ts';
import { formatsOf } from '../../documents/formats.ts';
import type { DocumentQuery } from '../../documents/schema.ts';
import type { Portal } from '../../portal.ts';
import { inLanguage } from '../../words.ts';
import { billWords } from './document-words.ts';
import type { TaxYearParams } from './schema.ts';
import { readTaxYear } from './taxes.ts';

export async function taxDocument(portal: Portal, who: PatientWho, params: TaxYearParams, { language }: DocumentQuery): Promise<MadeDocument> {
  const { year, cents, payments, payee } = await readTaxYear(portal, who, params);
  const [words, { money, day }] = [inLanguage(billWords, language), formatsOf(language)];
  const title = words.taxTitle(year);
  const head = await headOf(portal, who, title, language);
  const [on, forWhat, care, bill, how, amount] = words.taxColumns;
  return {
    name: title,
    bytes: () =>
      writeDocument(head, async (body) => {
        const contact = payee ? [payee.address, payee.phone].filter(Boolean).join(' · ') : '';
        body.panel({
          label: words.totalPaid,
          amount: money(cents),
          beside: payee ? [{ text: words.paidTo, strong: payee.name }, ...(contact ? [{ text: contact }] : [])] : [],
        });
        body.heading(words.taxPayments);
        await body.table({
          columns: [
            { label: on, fit: true },
            { label: forWhat },
            { label: care, fit: true },
            { label: bill, fit: true },
            { label: how, fit: true },
            { label: amount, fit: true, align: 'right' },
          ],
          rows: [
            ...payments.map((paid) => ({
              cells: [
                day(paid.on),
                paid.title ?? words.care,
                paid.serviceOn ? day(paid.serviceOn) : '',
                paid.statementNumber,
                paid.method ?? '',
                money(paid.cents),
              ],
            })),
            { cells: [words.total, '', '', '', '', money(cents)], total: true },
          ],
        });
        body.paragraph(words.taxNote, { quiet: true });
      }),
  };
}
