/**
 * A refill as FHIR R4 MedicationRequests: what was asked is a proposal, what the
 * clinic approved an order. That of one more fill is an instance of the
 * prescription (`basedOn`), that of a renewal replaces it (`priorPrescription`).
 */
import type { Refill } from '../../database/generated/client.ts';
import { PATIENT_NUMBER_SYSTEM, PHARMACY_SYSTEM, REFILL_GROUP_SYSTEM, REFILL_SYSTEM } from '../../fhir/system-urls.ts';
import type { OrderOut } from '../../pharmacies/gateway.ts';

/** Beside the refill's own number, that of what was asked. */
const ASK_SYSTEM = `${REFILL_SYSTEM}-request`;

export interface OrderParts {
  readonly refill: Refill;
  readonly patient: { readonly patientNumber: string; readonly name: string };
  readonly medicine: {
    readonly name: string;
    readonly codeSystem: string | null;
    readonly code: string | null;
    readonly quantity: number | null;
    readonly unit: string | null;
    readonly supplyDays: number | null;
    readonly repeatsAllowed: number | null;
    readonly dosageTexts: readonly string[];
    readonly prescriber: string | null;
    /** What its source calls it; null for one that came from nowhere. */
    readonly reference: { readonly source: string; readonly resourceId: string } | null;
  };
  readonly pharmacyName: string;
}

const PROPOSAL_STATUS: Readonly<Record<Refill['state'], string>> = {
  asked: 'active',
  in_review: 'active',
  approved: 'completed',
  sent: 'completed',
  ready: 'completed',
  picked_up: 'completed',
  shipped: 'completed',
  failed: 'completed',
  refused: 'stopped',
  canceled: 'cancelled',
};

/** What was asked, as it stands now. */
export function proposalOf(parts: OrderParts): OrderOut {
  const { refill } = parts;
  return requestOf(
    parts,
    { system: ASK_SYSTEM, value: refill.id },
    { status: PROPOSAL_STATUS[refill.state], intent: 'proposal', authoredOn: refill.askedAt.toISOString() },
  );
}

/** What was approved. */
export function orderOf(parts: OrderParts): OrderOut {
  const { refill } = parts;
  return requestOf(
    parts,
    { system: REFILL_SYSTEM, value: refill.id },
    { status: 'active', intent: refill.kind === 'renewal' ? 'order' : 'instance-order', authoredOn: (refill.decidedAt ?? refill.askedAt).toISOString() },
  );
}

type Said = Readonly<{ status: string; intent: 'proposal' | 'order' | 'instance-order'; authoredOn: string }>;

function requestOf({ refill, patient, medicine, pharmacyName }: OrderParts, key: OrderOut['key'], said: Said): OrderOut {
  const isRenewal = refill.kind === 'renewal';
  const quantity = refill.quantity ?? medicine.quantity;
  const unit = medicine.unit === null ? {} : { unit: medicine.unit };
  // One more fill allows none after it; a renewal as many as the clinic says, or as before.
  const repeats = isRenewal ? (refill.repeats ?? medicine.repeatsAllowed) : 0;
  const texts = refill.dose === null ? medicine.dosageTexts : [refill.dose];
  const before = medicine.reference && { reference: `MedicationRequest/${medicine.reference.resourceId}`, display: medicine.name };
  const coding =
    medicine.code === null
      ? {}
      : { coding: [{ ...(medicine.codeSystem ? { system: medicine.codeSystem } : {}), code: medicine.code, display: medicine.name }] };
  return {
    resourceType: 'MedicationRequest',
    key,
    body: {
      resourceType: 'MedicationRequest',
      identifier: [key],
      groupIdentifier: { system: REFILL_GROUP_SYSTEM, value: refill.groupId },
      ...said,
      medicationCodeableConcept: { ...coding, text: medicine.name },
      subject: { type: 'Patient', identifier: { system: PATIENT_NUMBER_SYSTEM, value: patient.patientNumber }, display: patient.name },
      ...(medicine.prescriber ? { requester: { display: medicine.prescriber } } : {}),
      ...(before ? (isRenewal ? { priorPrescription: before } : { basedOn: [before] }) : {}),
      dosageInstruction: texts.map((text) => ({ text })),
      dispenseRequest: {
        ...(repeats === null ? {} : { numberOfRepeatsAllowed: repeats }),
        ...(quantity === null ? {} : { quantity: { value: quantity, ...unit } }),
        // Another amount lasts for another time, which nobody said.
        ...(medicine.supplyDays === null || refill.quantity !== null
          ? {}
          : { expectedSupplyDuration: { value: medicine.supplyDays, unit: 'days', system: 'http://unitsofmeasure.org', code: 'd' } }),
        performer: { type: 'Organization', identifier: { system: PHARMACY_SYSTEM, value: refill.pharmacyId }, display: pharmacyName },
      },
      ...(refill.note ? { note: [{ text: refill.note }] } : {}),
    },
  };
}
