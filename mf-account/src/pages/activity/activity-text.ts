/** Words of the activity page: who, and how it went. What was done is said by the server. */
import { msg } from '@lit/localize';
import type { ActivityEntry } from '@portal/bff/contract/activity';

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

export function outcomeText(outcome: ActivityEntry['outcome']): string {
  switch (outcome) {
    case 'success':
      return msg('Done', { id: 'account.activity.done' });
    case 'failure':
      return msg('Did not work', { id: 'account.activity.failed' });
    case 'denied':
      return msg('Not allowed', { id: 'account.activity.denied' });
  }
}
