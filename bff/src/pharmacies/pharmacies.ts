/** Which pharmacies there are, and the way to them. */
import type { PharmacyDirectory } from './directory.ts';
import type { PharmacyGateway } from './gateway.ts';

export interface Pharmacies {
  readonly directory: PharmacyDirectory;
  /** Without a way to them, orders wait for whoever reads recorded changes. */
  readonly gateway: PharmacyGateway | undefined;
}
