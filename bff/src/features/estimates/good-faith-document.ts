/** A good-faith estimate as the document that the law has a clinic give (45 CFR 149.610(e)). */
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
import { goodFaithWords } from './document-words.ts';
import { readEstimate } from './estimates.ts';
import type { EstimateParams } from './schema.ts';

/** "70551" of `CPT:70551`. */
const codeOf = (service: string): string => service.slice(service.indexOf(':') + 1);
const known = (facts: readonly (readonly [label: string, value: string | null])[]): Fact[] => facts.filter((fact): fact is Fact => Boolean(fact[1]));

/** @throws {ApiProblem} resource/not-found, also for one that the clinic has not made */
export async function goodFaithDocument(portal: Portal, who: PatientWho, params: EstimateParams, { language }: DocumentQuery): Promise<MadeDocument> {
  const { document, names, service, clinic, plannedOn, issuedAt, createdAt, timeZone } = await readEstimate(portal, who, params);
  if (!document) throw new ApiProblem('resource/not-found');
  const [words, formats] = [inLanguage(goodFaithWords, language), formatsOf(language)];
  const { lines, totalCents, note, issuer, diagnoses } = document;
  const head = await headOf(portal, who, words.title, language);
  const [serviceLabel, codeLabel, quantityLabel, chargeLabel] = words.columns;
  return {
    name: words.title,
    bytes: () =>
      writeDocument(head, async (body) => {
        body.panel({
          label: words.expected,
          amount: formats.money(totalCents),
          beside: clinic.phone ? [{ text: words.questions, strong: clinic.phone }] : [],
        });
        await body.facts(
          known([
            [words.service, `${language === 'es' ? names.es : names.en} (${codeOf(service)})`],
            [words.forWhat, diagnoses.join(', ')],
            [words.clinic, clinic.name],
            [words.plannedOn, plannedOn && formats.day(plannedOn)],
            [words.madeOn, formats.dayOf(issuedAt ?? createdAt, timeZone)],
          ]),
        );
        body.heading(words.expected);
        await body.table({
          columns: [
            { label: serviceLabel },
            { label: codeLabel, fit: true },
            { label: quantityLabel, fit: true, align: 'right' },
            { label: chargeLabel, fit: true, align: 'right' },
          ],
          rows: [
            ...lines.map(({ description, code, quantity, cents }) => ({
              cells: [description, code ? codeOf(code) : '', String(quantity), formats.money(cents * quantity)],
            })),
            { cells: [words.total, '', '', formats.money(totalCents)], total: true },
          ],
        });
        if (note) body.paragraph(note);
        body.heading(words.issuer);
        await body.facts(
          known([
            [words.madeBy, issuer.name],
            [words.address, issuer.address],
            [words.phone, issuer.phone],
            [words.npi, issuer.npis.join(', ')],
            [words.taxId, issuer.taxId],
          ]),
        );
        body.heading(words.know);
        body.list(words.disclaimers);
        body.paragraph(words.dispute);
      }),
  };
}
