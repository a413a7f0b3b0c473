/** Pharmacies as people see them, and the one that is kept for a patient. */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfAll } from '../../lists/rows.ts';
import { formatPhone } from '../../phone.ts';
import type { DirectoryPharmacy } from '../../pharmacies/directory.ts';
import type { Portal } from '../../portal.ts';
import type { NewPreferredPharmacy, Pharmacy, PharmacyList, PharmacySearch, PreferredPharmacy } from './schema.ts';
import { liveOf } from './tell.ts';

type WithDirectory = Pick<Portal, 'pharmacies'>;

export const toPharmacy = (one: DirectoryPharmacy): Pharmacy => ({ ...one, phone: formatPhone(one.phone) });

/** By id; those that are not in the directory are left out. */
export async function pharmaciesOf({ pharmacies }: WithDirectory, ids: readonly string[]): Promise<ReadonlyMap<string, Pharmacy>> {
  if (ids.length === 0) return new Map();
  return new Map([...(await pharmacies.directory.find(ids))].map(([id, one]) => [id, toPharmacy(one)]));
}

export async function searchPharmacies(portal: Portal, { place, name, ...query }: z.output<typeof PharmacySearch>): Promise<PharmacyList> {
  const all = (await portal.pharmacies.directory.search({ place, name })).map((one, index) => ({ one, index }));
  // A directory changes so seldom that the place in its order is a place to go on from.
  const page = await pageOfAll(portal, query, {
    name: 'pharmacies',
    all,
    direction: 'ascending',
    placeOf: ({ one, index }) => ({ at: new Date(index), id: one.id }),
  });
  return { ...page, items: page.items.map(({ one }) => toPharmacy(one)) };
}

export async function readPreferred(portal: Portal, { patientId }: PatientWho): Promise<PreferredPharmacy> {
  const row = await portal.db.prisma.patientPharmacy.findUnique({ where: { patientId } });
  return { pharmacy: row ? ((await pharmaciesOf(portal, [row.pharmacyId])).get(row.pharmacyId) ?? null) : null };
}

/** @throws {ApiProblem} request/invalid */
export async function setPreferred(portal: Portal, who: PatientWho, { pharmacyId }: NewPreferredPharmacy): Promise<PreferredPharmacy> {
  const { patientId, userId } = who;
  const pharmacy = pharmacyId === null ? null : ((await pharmaciesOf(portal, [pharmacyId])).get(pharmacyId) ?? null);
  if (pharmacyId !== null && !pharmacy) throw new ApiProblem('request/invalid', { errors: [{ path: 'pharmacyId', code: 'unknown' }] });
  await writeAs(portal, who, async (tx, at) => {
    const before = await tx.patientPharmacy.findUnique({ where: { patientId } });
    if ((before?.pharmacyId ?? null) === pharmacyId) return;
    const kept = { setById: userId, setAt: at };
    if (pharmacyId === null) await tx.patientPharmacy.deleteMany({ where: { patientId } });
    else await tx.patientPharmacy.upsert({ where: { patientId }, create: { patientId, pharmacyId, ...kept }, update: { pharmacyId, ...kept } });
    await recordChange(portal, tx, { kind: 'patient.pharmacy-chosen', patientId, entityId: patientId, byUserId: userId, live: liveOf(patientId) });
  });
  return { pharmacy };
}
