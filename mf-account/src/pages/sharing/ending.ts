/** What a patient is asked before something is taken away, does it, and is told after it. */
import { msg, str } from '@lit/localize';
import type { ApiTransport, Call, Subject } from '@portal/shell/contract';
import { askClinic } from '../../api/requests-api.ts';
import { endAccess, withdraw } from '../../api/sharing-api.ts';

/** What is about to be taken away; `clinic`: access that only the clinic can end. */
export interface Ending {
  readonly kind: 'person' | 'clinic' | 'invitation';
  readonly id: string;
  readonly name: string;
}

export function questionOf({ kind, name }: Ending): { heading: string; text: string; confirm: string } {
  switch (kind) {
    case 'person':
      return {
        heading: msg(str`End the access of ${name}?`, { id: 'account.sharing.end-heading' }),
        text: msg('They can no longer see anything from this moment on. We tell them by email. You can invite them again later.', {
          id: 'account.sharing.end-what',
        }),
        confirm: msg('End access now', { id: 'account.sharing.end-confirm' }),
      };
    case 'clinic':
      return {
        heading: msg(str`Ask the clinic to end the access of ${name}?`, { id: 'account.sharing.ask-heading' }),
        text: msg('The clinic looks at the legal document and answers you by email. Until then, the access stays.', { id: 'account.sharing.ask-what' }),
        confirm: msg('Ask the clinic', { id: 'account.sharing.ask-confirm' }),
      };
    case 'invitation':
      return {
        heading: msg(str`Take back the invitation for ${name}?`, { id: 'account.sharing.withdraw-heading' }),
        text: msg('The link in the email will no longer work.', { id: 'account.sharing.withdraw-what' }),
        confirm: msg('Take it back', { id: 'account.sharing.withdraw-confirm' }),
      };
  }
}

/** Does it. @returns what to tell @throws {ApiError} */
export async function carryOut(api: ApiTransport, subject: Subject, { kind, id, name }: Ending, call: Call): Promise<string> {
  switch (kind) {
    case 'person':
      await endAccess(api, subject, id);
      return msg(str`The access of ${name} has ended.`, { id: 'account.sharing.ended' });
    case 'clinic':
      await askClinic(api, subject, { kind: 'end_access', grantId: id, message: '' }, call);
      return msg('The clinic has your request. We answer within 2 business days.', { id: 'account.sharing.asked' });
    case 'invitation':
      await withdraw(api, subject, id);
      return msg(str`The invitation for ${name} is taken back.`, { id: 'account.sharing.withdrawn' });
  }
}
