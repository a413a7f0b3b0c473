/** Looks at a message before it is sent. */
import type { PatientWho } from '../../access/who.ts';
import type { Portal } from '../../portal.ts';
import { helpFor } from './red-flags.ts';
import type { MessageCheck, MessageText } from './schema.ts';

/** Where help is for what somebody is about to send. It is kept nowhere, the log included. */
export async function check(_portal: Portal, _who: PatientWho, { subject, body }: MessageText): Promise<MessageCheck> {
  return { help: helpFor(`${subject}\n${body}`) };
}
