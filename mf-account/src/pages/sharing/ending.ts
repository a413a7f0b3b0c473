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
        heading: msg(str`End ${name}’s access?`, { id: 'account.sharing.end-heading' }),
        text: msg('From now on they can’t see anything. We’ll tell them by email. You can invite them again later.', {
          id: 'account.sharing.end-what',
        }),
        confirm: msg('End access now', { id: 'account.sharing.end-confirm' }),
      };
    case 'clinic':
      return {
        heading: msg(str`Ask the clinic to end ${name}’s access?`, { id: 'account.sharing.ask-heading' }),
        text: msg('The clinic will look at the legal document and answer you by email. Until then, they keep their access.', {
          id: 'account.sharing.ask-what',
        }),
        confirm: msg('Ask the clinic', { id: 'account.sharing.ask-confirm' }),
      };
    case 'invitation':
      return {
        heading: msg(str`Cancel the invitation for ${name}?`, { id: 'account.sharing.withdraw-heading' }),
        text: msg('The link in the email will stop working.', { id: 'account.sharing.withdraw-what' }),
        confirm: msg('Cancel the invitation', { id: 'account.sharing.withdraw-confirm' }),
      };
  }
}

/** Does it. @returns what to tell @throws {ApiError} */
export async function carryOut(api: ApiTransport, subject: Subject, { kind, id, name }: Ending, call: Call): Promise<string> {
  switch (kind) {
    case 'person':
      await endAccess(api, subject, id);
      return msg(str`${name}’s access has ended.`, { id: 'account.sharing.ended' });
    case 'clinic':
      await askClinic(api, subject, { kind: 'end_access', grantId: id, message: '' }, call);
      return msg('The clinic has your request. We’ll answer within 2 business days.', { id: 'account.sharing.asked' });
    case 'invitation':
      await withdraw(api, subject, id);
      return msg(str`The invitation for ${name} was canceled.`, { id: 'account.sharing.withdrawn' });
  }
}
