/** How a file is called: where its bytes are while they come in, and to what its sealed name belongs. */
import { unseal } from '../auth/seal.ts';
import type { StoredFile } from '../database/generated/client.ts';
import type { Portal } from '../portal.ts';

const COMING_IN = '-in';

/** The object of what is coming in; what is kept has one of its own. */
export const incomingObject = (id: string): string => `${id}${COMING_IN}`;

/** The file whose bytes are coming in as this object; `null` for what is kept. */
export const fileComingIn = (object: string): string | null => (object.endsWith(COMING_IN) ? object.slice(0, -COMING_IN.length) : null);

export const nameOwner = (id: string): string => `stored-file-name ${id}`;

/** The name that was sealed with a file; empty when it can't be opened any more. */
export const fileName = ({ config }: Pick<Portal, 'config'>, { id, sealedName }: Pick<StoredFile, 'id' | 'sealedName'>): string =>
  unseal(config.secret, nameOwner(id), sealedName) ?? '';
