/** FHIR Account → who answers for what of a patient. */
import { z } from 'zod';
import type { Prisma } from '../../database/generated/client.ts';
import { fhirText, identifier, reference } from '../fhir-types.ts';
import { defineMapper, requirePatient } from '../mapper.ts';
import { acceptOnly, refuseNotFacts } from '../not-facts.ts';

const schema = z.object({
  identifier: z.array(identifier).optional(),
  status: fhirText,
  name: fhirText.optional(),
  subject: z.array(reference).optional(),
  guarantor: z.array(z.object({ party: reference, onHold: z.boolean().optional(), period: z.object({ end: fhirText.optional() }).optional() })).optional(),
});

export const account = defineMapper({
  type: 'Account',
  schema,
  map(resource, context) {
    refuseNotFacts(resource.status, { 'entered-in-error': 'entered in error' });
    acceptOnly(resource.status, ['active', 'inactive', 'on-hold', 'unknown']);
    // An account of a household has several; it is kept with the first that is ours.
    const subject = resource.subject?.find((one) => context.link(one, 'Patient') !== null) ?? resource.subject?.[0];
    const { patientId } = requirePatient(context, subject);
    // The first who answers for it now; one that is on hold or has ended does not.
    const guarantor = resource.guarantor?.find(({ onHold, period }) => !onHold && !period?.end)?.party;
    const known = context.link(guarantor, 'Patient');
    const row: Prisma.BillingAccountCreateManyInput = {
      id: context.id,
      patientId,
      number: resource.identifier?.find(({ value }) => value)?.value ?? null,
      name: resource.name ?? null,
      isOpen: resource.status !== 'inactive',
      guarantorPatientId: known?.localId ?? null,
      guarantorName: known?.name ?? guarantor?.display ?? null,
    };
    return { patientId, row };
  },
  create: (tx, rows) => tx.billingAccount.createMany({ data: rows }),
  update: (tx, row, id) => tx.billingAccount.update({ where: { id }, data: row }),
});
