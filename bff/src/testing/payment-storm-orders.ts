/** What the storm of payments tells its process to do. */
import type { DatabaseConfig } from '../database/database.ts';

export interface StormSettings {
  readonly database: DatabaseConfig;
  readonly dataDir: string;
  readonly gateway: { readonly port: number; readonly origin: string };
}

export type StormOrder = { readonly id: number; readonly at: number } & (
  | {
      readonly what: 'pay';
      readonly key: string;
      readonly patientId: string;
      readonly parts: readonly { readonly statementId: string; readonly cents: number }[];
      readonly token: string;
    }
  /** Gives back a part of some payment, chosen by the key. */
  | { readonly what: 'refund'; readonly key: number }
  | { readonly what: 'event'; readonly body: string; readonly signature: string }
  | { readonly what: 'reconcile' }
);
