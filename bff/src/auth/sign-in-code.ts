/** Codes by e-mail, for the session that asked and no other. */
import type { Tx } from '../database/database.ts';
import { enqueueMail } from '../mail/outbox.ts';
import type { Portal } from '../portal.ts';
import { mailAddressOf } from './mail-address.ts';
import { CODE_MINUTES, makeCode, takeCode } from './sent-code.ts';
import type { CodeHolder } from './sent-code.ts';

type Holder = Pick<Portal, 'config' | 'now'>;

/**
 * Writes a code to the outbox; codes sent before stop working.
 * @returns seconds to wait instead, when there were too many
 */
export async function sendSignInCode(portal: Holder, tx: Tx, holder: CodeHolder): Promise<number | undefined> {
  const made = await makeCode(portal, tx, holder, 'sign_in_code', holder.sessionId);
  if ('wait' in made) return made.wait;
  await enqueueMail(portal, tx, await mailAddressOf(tx, holder.userId), { kind: 'sign-in-code', code: made.code, minutes: CODE_MINUTES });
  return undefined;
}

/** Whether this is the code that was sent, which it then is no more. */
export async function takeSignInCode(portal: Holder, tx: Tx, holder: CodeHolder, code: string): Promise<boolean> {
  return (await takeCode(portal, tx, holder, 'sign_in_code', code, holder.sessionId)) !== null;
}
