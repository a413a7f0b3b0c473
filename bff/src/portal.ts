/** Everything a route may use, made once per process (or per test) and handed to each request. */
import type { Logger } from 'pino';
import type { AuditLog } from './audit/audit-log.ts';
import type { Auth } from './auth/auth.ts';
import type { ScryptCost } from './auth/password.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { EventHub } from './events/event-hub.ts';
import type { FileParts } from './files/storages.ts';
import type { FeatureFacts } from './features/facts.ts';
import type { RetryHooks } from './jobs/retry-hooks.ts';
import type { Transports } from './mail/transport.ts';
import type { Payments } from './payments/gateway.ts';
import type { Payers } from './insurance/payers.ts';
import type { Pharmacies } from './pharmacies/pharmacies.ts';

export interface Portal {
  readonly config: Config;
  readonly db: Database;
  readonly auth: Auth;
  /** What the hash of a new password costs, and of a name that is nobody's: the same, so that time tells nothing. Tests choose less. */
  readonly passwordCost: ScryptCost;
  readonly audit: AuditLog;
  readonly events: EventHub;
  /** What each feature tells of itself, in the order of their cards. */
  readonly features: readonly FeatureFacts[];
  readonly retryHooks: RetryHooks;
  /** The ways to send mail, texts and push notices; what is not here waits. */
  readonly transports: Transports;
  /** Which pharmacies there are, and the way to them. */
  readonly pharmacies: Pharmacies;
  /** Which insurers there are, and the way to ask them. */
  readonly payers: Payers;
  /** The way to charge cards and accounts. */
  readonly payments: Payments;
  /** Where files are kept, and what looks at them. */
  readonly files: FileParts;
  readonly log: Logger;
  /** Aborted when the server begins to stop: readiness fails and live streams end. */
  readonly stopping: AbortSignal;
  /** The current time; tests inject their own. */
  readonly now: () => Date;
}
