/** What files are for. A feature declares its purposes under `uploads` of its `feature.ts`. */
import type { DocumentType } from './document-types.ts';
import type { OwnerKind } from './owner.ts';

export interface UploadPurpose {
  /** `<feature>.<what>`; never changes, since files are kept under it. */
  readonly name: `${string}.${string}`;
  /** Who may hold such files before they are sent. */
  readonly owners: readonly OwnerKind[];
  /** By content. */
  readonly types: readonly DocumentType[];
  /** Of one file. */
  readonly maxBytes: number;
  /** Files that one owner may hold before they are sent. */
  readonly most: number;
  /** Of all of these together, in bytes; no bound without. */
  readonly allBytes?: number;
}
