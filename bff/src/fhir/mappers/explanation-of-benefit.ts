/** FHIR ExplanationOfBenefit (R4, and CARIN's C4BB profiles) → explanation of benefit, amounts in cents. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { memberCents } from '../../insurance/eob.ts';
import { adjudication, amountsOf, networkOf, reasonsOf, sumAmounts } from '../adjudications.ts';
import { codeableConcept, fhirText, identifier, money, period, reference } from '../fhir-types.ts';
import { defineMapper, linkInChart, requirePatient } from '../mapper.ts';
import { refuseNotFacts } from '../not-facts.ts';
import { balancesOf, benefitBalance } from '../plan-benefits.ts';
import { centsOrNull, conceptCode, conceptText, dayOrNull, instantOrNull } from '../values.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  use: fhirText.optional(),
  type: codeableConcept.optional(),
  patient: reference,
  billablePeriod: period.optional(),
  created: fhirText.optional(),
  insurer: reference.optional(),
  provider: reference.optional(),
  claim: reference.optional(),
  outcome: fhirText.optional(),
  disposition: fhirText.optional(),
  insurance: z.array(z.object({ focal: z.boolean().optional(), coverage: reference.optional() })).optional(),
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
  adjudication: z.array(adjudication).optional(),
  total: z.array(adjudication).optional(),
  payment: z.object({ amount: money.optional(), date: fhirText.optional() }).optional(),
  processNote: z.array(z.object({ text: fhirText.optional() })).optional(),
  benefitBalance: z.array(benefitBalance).optional(),
});

export const explanationOfBenefit = defineMapper({
  type: 'ExplanationOfBenefit',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error', draft: 'a draft', cancelled: 'cancelled' });
    refuseNotFacts(resource.use, { preauthorization: 'a request for approval, not a claim', predetermination: 'an estimate, not a claim' });
    const { patientId } = requirePatient(context, resource.patient);
    const items = (resource.item ?? []).map((item) => {
      const amounts = amountsOf(item.adjudication);
      return {
        sequence: item.sequence,
        code: conceptCode(item.productOrService).code,
        name: conceptText(item.productOrService),
        serviceDate: instantOrNull(item.servicedDate ?? item.servicedPeriod?.start)?.toISOString() ?? null,
        chargedCents: amounts.submitted ?? centsOrNull(item.net),
        paidCents: amounts.benefit ?? null,
        patientCents: memberCents(amounts),
        amounts,
        reasons: reasonsOf(item.adjudication),
      };
    });
    // A hospital's claim is judged as a whole, others by their lines; the totals say both.
    const told = amountsOf(resource.total);
    const whole = amountsOf(resource.adjudication);
    const amounts = { ...(Object.keys(whole).length > 0 ? whole : sumAmounts(items.map((item) => item.amounts))), ...told };
    const insurance = resource.insurance?.find(({ focal }) => focal) ?? resource.insurance?.[0];
    const row: Prisma.ExplanationOfBenefitCreateManyInput = {
      id: context.id,
      patientId,
      claimResourceId: linkInChart(context, resource.claim, 'Claim', patientId)?.localId ?? null,
      status: resource.status,
      type: conceptText(resource.type) ?? 'unknown',
      number: resource.identifier?.find((one) => one.value)?.value ?? null,
      outcome: resource.outcome ?? null,
      disposition: resource.disposition ?? null,
      payerName: context.link(resource.insurer, 'Organization')?.name ?? resource.insurer?.display ?? null,
      providerName: providerOf(context, resource.provider),
      coverageId: linkInChart(context, insurance?.coverage, 'Coverage', patientId)?.localId ?? null,
      network: networkOf([...(resource.adjudication ?? []), ...(resource.item ?? []).flatMap((item) => item.adjudication ?? [])]),
      chargedCents: amounts.submitted ?? null,
      paidCents: centsOrNull(resource.payment?.amount) ?? amounts.benefit ?? null,
      patientCents: memberCents(amounts),
      paidOn: dayOrNull(resource.payment?.date),
      createdAt: instantOrNull(resource.created),
      startsAt: instantOrNull(resource.billablePeriod?.start),
      endsAt: instantOrNull(resource.billablePeriod?.end),
      amounts,
      items,
      notes: (resource.processNote ?? []).flatMap(({ text }) => text || []),
      balances: balancesOf(resource.benefitBalance),
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.explanationOfBenefit.createMany({ data: rows }),
  update: (tx, row, id) => tx.explanationOfBenefit.update({ where: { id }, data: row }),
});

/** Who did what was paid for, by name: a person, else a place. */
export function providerOf(context: Parameters<typeof linkInChart>[0], provider: z.output<typeof reference> | undefined): string | null {
  return context.link(provider, 'Practitioner')?.name ?? context.link(provider, 'Organization')?.name ?? provider?.display ?? null;
}
