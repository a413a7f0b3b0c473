/** Finds a clinic by its id, or by as much of its name as tells it from others. */
import type { Database } from '../database/database.ts';

/** No clinic is called so, or several are. The message names those that there are. */
export class UnknownClinicError extends Error {
  override readonly name = 'UnknownClinicError';
}

/** @returns its id @throws {UnknownClinicError} */
export async function clinicCalled({ prisma }: Pick<Database, 'prisma'>, called: string): Promise<string> {
  const clinics = await prisma.clinic.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
  const wanted = called.trim().toLowerCase();
  const exact = clinics.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : clinics.filter(({ name }) => name.toLowerCase().includes(wanted));
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const names = (found.length > 1 ? found : clinics).map(({ name }) => `“${name}”`).join(', ');
  throw new UnknownClinicError(
    found.length > 1 ? `Several clinics are called so: ${names}. Say more of the name.` : `No clinic is called “${called}”. There are: ${names || 'none'}.`,
  );
}
