/** FHIR ServiceRequest → what was ordered and is to be scheduled. */
import { z } from 'zod';
import type { Prisma, ServiceRequestStatus } from '../../database/generated/client.ts';
import { lastDayOf } from '../dates.ts';
import { codeableConcept, fhirText, period, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { acceptOnly, refuseNotFacts } from '../not-facts.ts';
import { NotAFact } from '../skip-resource.ts';
import { conceptText, dayOrNull, instantOrNull, requireText } from '../values.ts';
import { visitTypeCodes } from '../visit-kind.ts';

const schema = z.object({
  status: fhirText,
  intent: fhirText,
  doNotPerform: z.boolean().optional(),
  code: codeableConcept.optional(),
  subject: reference,
  occurrenceDateTime: fhirText.optional(),
  occurrencePeriod: period.optional(),
  occurrenceTiming: z.object({ repeat: z.object({ boundsPeriod: period.optional() }).optional() }).optional(),
  authoredOn: fhirText.optional(),
  requester: reference.optional(),
  performer: z.array(reference).optional(),
  locationReference: z.array(reference).optional(),
  reasonCode: z.array(codeableConcept).optional(),
  reasonReference: z.array(reference).optional(),
});

/** R4 request-intent: the others are thoughts, plans and templates, which nobody has to act on. */
const ORDERS = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

const STATUSES: Readonly<Record<string, ServiceRequestStatus>> = { active: 'active', completed: 'completed', revoked: 'revoked' };

interface Row {
  readonly order: Prisma.ServiceRequestUncheckedCreateInput & { id: string };
  /** Codes of the kind of visit that does it. */
  readonly kinds: readonly string[];
}

export const serviceRequest = defineMapper({
  type: 'ServiceRequest',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { draft: 'a draft', 'on-hold': 'held back' });
    acceptOnly(resource.status, Object.keys(STATUSES));
    refuseNotFacts(resource.intent, { proposal: 'a proposal', plan: 'a plan, not an order', option: 'one of several options' });
    if (!ORDERS.includes(resource.intent)) throw new NotAFact('no order');
    if (resource.doNotPerform) throw new NotAFact('it says what is not to be done');
    const { patientId, clinicId } = requirePatient(context, resource.subject);
    const requester = context.link(resource.requester, 'Practitioner');
    const performer = (resource.performer ?? []).map((one) => context.link(one, 'Practitioner')).find((one) => one !== null);
    const place = (resource.locationReference ?? []).map((one) => context.link(one, 'Location')).find((one) => one !== null);
    const reasons = resource.reasonReference?.map((one) => context.link(one, 'Condition')?.name ?? one.display);
    const when = resource.occurrencePeriod ?? resource.occurrenceTiming?.repeat?.boundsPeriod ?? { end: resource.occurrenceDateTime };
    const order: Row['order'] = {
      id: context.id,
      patientId,
      clinicId: place?.localId ?? clinicId,
      practitionerId: performer?.localId ?? null,
      requesterName: requester?.name ?? resource.requester?.display ?? null,
      status: STATUSES[resource.status] ?? 'active',
      title: requireText(conceptText(resource.code), 'code'),
      reason: conceptText(resource.reasonCode?.[0]) ?? reasons?.find(Boolean) ?? null,
      orderedAt: instantOrNull(resource.authoredOn),
      notBefore: dayOrNull(dayOf(when.start)),
      scheduleBy: dayOrNull(lastDayOf(when.end)),
    };
    // The label of who may see it goes to rows that say whose they are.
    return { patientId, row: { order, kinds: visitTypeCodes(resource.code ? [resource.code] : []) } satisfies Row };
  },
  create: async (tx, rows: Row[]) => {
    for (const row of rows) await nameKind(tx, row);
    await tx.serviceRequest.createMany({ data: rows.map(({ order }) => order) });
  },
  update: async (tx, row: Row, id) => {
    await nameKind(tx, row);
    await tx.serviceRequest.update({ where: { id }, data: row.order });
  },
});

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The day as its source writes it, whatever the hour. */
const dayOf = (text: string | undefined): string | undefined => text?.slice(0, DAY_LENGTH);

async function nameKind(tx: Prisma.TransactionClient, { order, kinds }: Row): Promise<void> {
  if (kinds.length === 0) return;
  const kind = await tx.visitType.findFirst({ where: { code: { in: [...kinds] } }, select: { id: true } });
  if (kind) order.visitTypeId = kind.id;
}
