/** Words of the activity page: who, and how it went. What was done is said by the server. */
import { msg } from '@lit/localize';
import type { ActivityEntry, ActorFilter } from '@portal/bff/contract/activity';

export function whoText(who: ActivityEntry['who']): string {
  switch (who) {
    case 'me':
      return msg('Me', { id: 'account.activity.me' });
    case 'proxy':
      return msg('Someone with access', { id: 'account.activity.proxy' });
    case 'staff':
      return msg('Clinic staff', { id: 'account.activity.staff' });
    case 'app':
      return msg('The portal or an app', { id: 'account.activity.app' });
  }
}

/** Whom the list is about. */
export function actorFilterText(who: ActorFilter): string {
  return who === 'notable' ? msg('Others, and what I changed', { id: 'account.activity.notable' }) : whoText(who);
}

/** What did not end as it was meant to; that something was done goes without saying. */
export function outcomeText(outcome: Exclude<ActivityEntry['outcome'], 'success'>): string {
  switch (outcome) {
    case 'failure':
      return msg('Did not work', { id: 'account.activity.failed' });
    case 'denied':
      return msg('Not allowed', { id: 'account.activity.denied' });
  }
}
