/** Whether a source restricts who may see a resource, by its security labels (R4 security-labels.html). */
import { z } from 'zod';
import { meta } from './fhir-types.ts';

/** v3-Confidentiality: restricted, very restricted. */
const CONFIDENTIALITY: readonly string[] = ['R', 'V'];

/** v3-ActCode, InformationSensitivityPolicy: what is kept apart by law or custom, whatever its confidentiality says. */
const SENSITIVITY: readonly string[] = [
  'ADOL',
  'BH',
  'BHWF',
  'CDSSREC',
  'CEL',
  'COGN',
  'DVD',
  'EMOTDIS',
  'ERSTWHILEMH',
  'ETH',
  'ETHUD',
  'GDIS',
  'GENDER',
  'HIV',
  'IDS',
  'MH',
  'MST',
  'OPIOIDUD',
  'PDS',
  'PHY',
  'PREGNANT',
  'PRS',
  'PSY',
  'PSYTHPN',
  'SCA',
  'SDV',
  'SEX',
  'SICKLE',
  'SOC',
  'SPI',
  'SSP',
  'STD',
  'SUD',
  'TBOO',
  'VIO',
  'VIP',
];

const CODES: ReadonlySet<string> = new Set([...CONFIDENTIALITY, ...SENSITIVITY]);

const labelled = z.object({ meta: meta.optional() });

/** True for a resource with a label that restricts it; a label that can't be read restricts, too. */
export function isConfidential(resource: Readonly<Record<string, unknown>>): boolean {
  const parsed = labelled.safeParse(resource);
  if (!parsed.success) return true;
  return (parsed.data.meta?.security ?? []).some(({ code }) => code !== undefined && CODES.has(code));
}
