/** The pharmacies that the settings name. */
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { fileDirectory, listDirectory } from './directory.ts';
import { fhirGateway } from './fhir-gateway.ts';
import type { Pharmacies } from './pharmacies.ts';
import { simulatedPharmacies } from './simulated.ts';

const DEMO_DIRECTORY = new URL('./demo-directory.json', import.meta.url);

interface Opened {
  readonly config: Pick<Config, 'demo' | 'pharmacyDirectory' | 'pharmacyUrl'>;
  readonly db: Pick<Database, 'transaction'>;
  readonly now: () => Date;
}

export function openPharmacies(opened: Opened): Pharmacies {
  const { demo, pharmacyDirectory, pharmacyUrl } = opened.config;
  const file = pharmacyDirectory ?? (demo ? DEMO_DIRECTORY : undefined);
  return {
    directory: file === undefined ? listDirectory([]) : fileDirectory(file),
    gateway: pharmacyUrl === undefined ? (demo ? simulatedPharmacies(opened) : undefined) : fhirGateway(pharmacyUrl),
  };
}
