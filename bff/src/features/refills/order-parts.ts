/** Reads what the order of a refill is made of. */
import { wholeRecord } from '../../access/reach.ts';
import type { Tx } from '../../database/database.ts';
import type { Refill } from '../../database/generated/client.ts';
import { DosageStep } from '../../fhir/dosage/dosage.ts';
import { fullName } from '../../person-name.ts';
import { Pharmacy } from './schema.ts';
import type { OrderParts } from './order.ts';

/** Null where the prescription is no longer on file: nothing is ordered by a name alone. */
export async function orderParts(db: Pick<Tx, 'medicationRequest' | 'fhirSource' | 'patient'>, refill: Refill): Promise<OrderParts | null> {
  const { medicationRequestId: id, patientId } = refill;
  if (id === null) return null;
  const [row, source, patient] = await Promise.all([
    db.medicationRequest.findFirst({ where: { id, ...wholeRecord(patientId) } }),
    db.fhirSource.findFirst({ where: { resourceType: 'MedicationRequest', localId: id, patientId }, select: { source: true, resourceId: true } }),
    db.patient.findUniqueOrThrow({ where: { id: patientId }, select: { patientNumber: true, givenName: true, familyName: true } }),
  ]);
  if (!row) return null;
  const { name, codeSystem, code, quantity, unit, supplyDays, repeatsAllowed } = row;
  return {
    refill,
    patient: { patientNumber: patient.patientNumber, name: fullName(patient) },
    medicine: {
      name,
      codeSystem,
      code,
      quantity,
      unit,
      supplyDays,
      repeatsAllowed,
      dosageTexts: DosageStep.array()
        .parse(row.dosage)
        .flatMap(({ text }) => text ?? []),
      prescriber: refill.prescriberName,
      reference: source,
    },
    pharmacyName: Pharmacy.parse(refill.pharmacy).name,
  };
}
