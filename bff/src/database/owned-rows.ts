/**
 * Whose tables are whose: each feature names its own in `feature.ts`, this file
 * those that all share. Every table is named once, with what becomes of a
 * person's rows when their account is closed.
 */
import type { Prisma } from './generated/client.ts';

type Table = Uncapitalize<Prisma.ModelName>;

export interface OwnedRows {
  /** Tables whose rows go with the account of their `userId`. */
  readonly go?: readonly Table[];
  /** Tables whose rows stay: part of the record, as the law asks, proof of who did what, or of nobody. */
  readonly stay?: readonly Table[];
}

export const SHARED_ROWS = {
  go: ['session', 'account', 'knownDevice', 'mailToken', 'news', 'storedFile'],
  stay: [
    'user',
    'verification',
    'rateLimit',
    'signInFailure',
    'accessGrant',
    'staffMember',
    'staffRoleScopes',
    'invitation',
    'auditEvent',
    'auditMonth',
    'auditTally',
    'auditActor',
    'auditRemoval',
    'idempotencyKey',
    'organization',
    'clinic',
    'practitioner',
    'patient',
    'domainChange',
    'patientChangeCount',
    'domainChangeHead',
    'fhirSource',
    'resourceVersion',
    'resourceWait',
    'resourceIdentifier',
    'resourceImport',
    'identityConflict',
    'outboundMail',
    'storedPiece',
  ],
} as const satisfies OwnedRows;

/** All tables whose rows go with an account. */
export function rowsOfAccounts(features: readonly { readonly rows?: OwnedRows }[]): readonly Table[] {
  return [SHARED_ROWS, ...features.map(({ rows }) => rows)].flatMap((rows) => rows?.go ?? []);
}
