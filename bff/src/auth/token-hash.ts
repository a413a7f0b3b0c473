/** What is kept of a token that a mail or a browser holds: from the hash nobody gets in. */
import { createHash } from 'node:crypto';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
