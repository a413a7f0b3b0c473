/** What the page of somebody's details is called: by the one they are of. */
import { msg, str } from '@lit/localize';
import { isSomebodyElses } from '@portal/shell/contract';
import type { Subject } from '@portal/shell/contract';

/** “My details”, or “June Whitfield’s details” for who acts for her. */
export function detailsTitle(subject: Subject): string {
  return isSomebodyElses(subject)
    ? msg(str`${subject.displayName}’s details`, { id: 'account.details.theirs' })
    : msg('My details', { id: 'account.details.own' });
}
