/** FHIR ExplanationOfBenefit → explanation of benefit, amounts in cents. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { codeableConcept, fhirText, money, period, reference } from '../fhir-types.ts';
import { defineMapper, linkInChart, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { centsOrNull, conceptText, instantOrNull } from '../values.ts';

const adjudication = z.object({ category: codeableConcept, amount: money.optional() });
type Adjudication = z.output<typeof adjudication>;

const schema = z.object({
  status: fhirText,
  use: fhirText.optional(),
  type: codeableConcept.optional(),
  patient: reference,
  billablePeriod: period.optional(),
  created: fhirText.optional(),
  insurer: reference.optional(),
  claim: reference.optional(),
  item: z
    .array(
      z.object({
        sequence: z.number().int(),
        productOrService: codeableConcept.optional(),
        servicedDate: fhirText.optional(),
        servicedPeriod: period.optional(),
        net: money.optional(),
        adjudication: z.array(adjudication).optional(),
      }),
    )
    .optional(),
  total: z.array(adjudication).optional(),
  payment: z.object({ amount: money.optional() }).optional(),
});

// HL7's adjudication codes, and those of the US Blue Button vocabulary.
const CHARGED: ReadonlySet<string> = new Set(['submitted', 'line_sbmtd_chrg_amt']);
const PAID: ReadonlySet<string> = new Set(['benefit', 'paidtoprovider', 'line_nch_pmt_amt']);
const PATIENT: ReadonlySet<string> = new Set(['memberliability', 'copay', 'deductible', 'coinsurance', 'line_bene_ptb_ddctbl_amt', 'line_coinsrnc_amt']);

/** Sum in cents of the amounts whose code is one of these; null when there is none. */
function sumOf(amounts: readonly Adjudication[] | undefined, codes: ReadonlySet<string>): number | null {
  const found = (amounts ?? []).flatMap(({ category, amount }) => {
    const named = category.coding?.some(({ code }) => code && codes.has(code.slice(code.lastIndexOf('/') + 1)));
    const cents = named ? centsOrNull(amount) : null;
    return cents === null ? [] : [cents];
  });
  return found.length === 0 ? null : found.reduce((sum, cents) => sum + cents, 0);
}

export const explanationOfBenefit = defineMapper({
  type: 'ExplanationOfBenefit',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft', cancelled: 'cancelled' });
    refuseNotFacts(resource.use, { preauthorization: 'a request for approval, not a claim', predetermination: 'an estimate, not a claim' });
    const { patientId } = requirePatient(context, resource.patient);
    const row: Prisma.ExplanationOfBenefitCreateManyInput = {
      id: context.id,
      patientId,
      claimResourceId: linkInChart(context, resource.claim, 'Claim', patientId)?.localId ?? null,
      status: resource.status,
      type: conceptText(resource.type) ?? 'unknown',
      payerName: context.link(resource.insurer, 'Organization')?.name ?? resource.insurer?.display ?? null,
      chargedCents: sumOf(resource.total, CHARGED),
      paidCents: centsOrNull(resource.payment?.amount) ?? sumOf(resource.total, PAID),
      createdAt: instantOrNull(resource.created),
      startsAt: instantOrNull(resource.billablePeriod?.start),
      endsAt: instantOrNull(resource.billablePeriod?.end),
      items: (resource.item ?? []).map((item) => ({
        sequence: item.sequence,
        name: conceptText(item.productOrService),
        serviceDate: instantOrNull(item.servicedDate ?? item.servicedPeriod?.start)?.toISOString() ?? null,
        chargedCents: sumOf(item.adjudication, CHARGED) ?? centsOrNull(item.net),
        paidCents: sumOf(item.adjudication, PAID),
        patientCents: sumOf(item.adjudication, PATIENT),
      })),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.explanationOfBenefit.createMany({ data: rows }),
  update: (tx, row, id) => tx.explanationOfBenefit.update({ where: { id }, data: row }),
});
