/**
 * A step of the demo's pharmacies: what a real one would send is brought in by
 * the same ingest, under the source that the prescription is from. The same step
 * again is the same resource again.
 */
import { Readable } from 'node:stream';
import { ingestStream } from '../../fhir/ingest.ts';
import { REFILL_SYSTEM, TRACKING_CARRIER_EXTENSION, TRACKING_EXTENSION } from '../../fhir/system-urls.ts';
import { namedUuid } from '../../fhir/uuid.ts';
import { defineJob } from '../../jobs/job.ts';
import { DISPENSE } from '../../pharmacies/dispense-kind.ts';
import { STEPS } from '../../pharmacies/simulated.ts';
import { orderParts } from './order-parts.ts';
import { orderOf } from './order.ts';
import { Pharmacy } from './schema.ts';

export const dispenseDemo = defineJob(
  DISPENSE,
  async (portal, { refillId, step }) => {
    const { prisma } = portal.db;
    const refill = await prisma.refill.findUnique({ where: { id: refillId } });
    const parts = refill && (await orderParts(prisma, refill));
    if (!refill || !parts?.medicine.reference) return;
    const { source } = parts.medicine.reference;
    const patient = await prisma.fhirSource.findFirst({ where: { source, resourceType: 'Patient', localId: refill.patientId }, select: { resourceId: true } });
    if (!patient) return;
    const subject = { reference: `Patient/${patient.resourceId}` };
    const pharmacy = Pharmacy.parse(refill.pharmacy);
    const orderId = namedUuid('demo pharmacy', 'order', refillId);
    const { body } = orderOf(parts);
    const number = STEPS.findIndex((one) => one.step === step) + 1;
    const at = portal.now().toISOString();
    const resources = [
      // Its system has taken the order in, under an id of its own.
      { ...body, id: orderId, subject, meta: { versionId: '1' } },
      {
        resourceType: 'MedicationDispense',
        id: namedUuid('demo pharmacy', 'dispense', refillId),
        meta: { versionId: String(number), lastUpdated: at },
        identifier: [{ system: REFILL_SYSTEM, value: refillId }],
        ...(step === 'done' && pharmacy.kind === 'mail' ? TRACKED(refillId) : {}),
        status: STATUSES[step],
        medicationCodeableConcept: body['medicationCodeableConcept'],
        subject,
        authorizingPrescription: [{ reference: `MedicationRequest/${refill.kind === 'renewal' ? orderId : parts.medicine.reference.resourceId}` }],
        performer: [{ actor: { display: pharmacy.name } }],
        ...(parts.medicine.quantity === null
          ? {}
          : { quantity: { value: refill.quantity ?? parts.medicine.quantity, unit: parts.medicine.unit ?? undefined } }),
        ...(parts.medicine.supplyDays === null || refill.quantity !== null ? {} : { daysSupply: { value: parts.medicine.supplyDays, unit: 'days' } }),
        ...(step === 'begin' ? {} : { whenPrepared: at }),
        ...(step === 'done' ? { whenHandedOver: at } : {}),
      },
    ];
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })) };
    await ingestStream(portal.db, Readable.from([Buffer.from(JSON.stringify(bundle))]), { name: 'demo-pharmacy.json', source, announceAt: portal.now() });
  },
  { canRun: ({ config }) => config.demo },
);

const STATUSES = { begin: 'preparation', ready: 'in-progress', done: 'completed' } as const;

const TRACKED = (refillId: string) => ({
  extension: [
    { url: TRACKING_EXTENSION, valueString: `PM${refillId.slice(0, 8).toUpperCase()}` },
    { url: TRACKING_CARRIER_EXTENSION, valueString: 'Prairie Parcel' },
  ],
});
