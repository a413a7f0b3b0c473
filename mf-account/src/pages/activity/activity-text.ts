/** Words of the activity page: who, what, how it went. */
import { msg } from '@lit/localize';
import type { ActivityEntry } from '@portal/bff/contract/activity';

export function whatText(what: ActivityEntry['what']): string {
  switch (what) {
    case 'home.viewed':
      return msg('Looked at the home page', { id: 'account.activity.home-viewed' });
    case 'appointments.viewed':
      return msg('Looked at visits', { id: 'account.activity.appointments-viewed' });
    case 'appointments.cancelled':
      return msg('Cancelled a visit', { id: 'account.activity.appointments-cancelled' });
    case 'appointments.changed':
      return msg('Changed a visit', { id: 'account.activity.appointments-changed' });
    case 'records.viewed':
      return msg('Looked at the health record', { id: 'account.activity.records-viewed' });
    case 'records.result-viewed':
      return msg('Looked at a test result', { id: 'account.activity.result-viewed' });
    case 'records.changed':
      return msg('Changed the health record', { id: 'account.activity.records-changed' });
    case 'messages.viewed':
      return msg('Looked at messages', { id: 'account.activity.messages-viewed' });
    case 'messages.sent':
      return msg('Sent a message', { id: 'account.activity.messages-sent' });
    case 'messages.changed':
      return msg('Changed a message', { id: 'account.activity.messages-changed' });
    case 'billing.viewed':
      return msg('Looked at bills', { id: 'account.activity.billing-viewed' });
    case 'billing.changed':
      return msg('Changed something about bills', { id: 'account.activity.billing-changed' });
    case 'account.viewed':
      return msg('Looked at personal details', { id: 'account.activity.account-viewed' });
    case 'account.changed':
      return msg('Changed personal details', { id: 'account.activity.account-changed' });
    case 'account.activated':
      return msg('Made an account', { id: 'account.activity.activated' });
    default:
      return accessText(what);
  }
}

function accessText(what: ActivityEntry['what']): string {
  switch (what) {
    case 'access.viewed':
      return msg('Looked at who has access', { id: 'account.activity.access-viewed' });
    case 'access.invited':
      return msg('Invited someone', { id: 'account.activity.invited' });
    case 'access.withdrawn':
      return msg('Took an invitation back', { id: 'account.activity.withdrawn' });
    case 'access.changed':
      return msg('Changed what someone may do', { id: 'account.activity.access-changed' });
    case 'access.ended':
      return msg('Ended someone’s access', { id: 'account.activity.access-ended' });
    case 'access.accepted':
      return msg('Accepted an invitation', { id: 'account.activity.accepted' });
    case 'access.emergency':
      return msg('Took emergency access', { id: 'account.activity.emergency' });
    case 'access.offer-viewed':
      return msg('Opened an invitation', { id: 'account.activity.offer' });
    case 'account.code-issued':
      return msg('Made a new activation code', { id: 'account.activity.code-issued' });
    case 'account.unlocked':
      return msg('Helped with signing in', { id: 'account.activity.unlocked' });
    case 'account.request-decided':
      return msg('Answered a request', { id: 'account.activity.request-decided' });
    case 'account.closed':
      return msg('Closed the account', { id: 'account.activity.closed' });
    case 'account.reopened':
      return msg('Opened the account again', { id: 'account.activity.reopened' });
    case 'account.letter-posted':
      return msg('Posted a letter', { id: 'account.activity.letter-posted' });
    case 'activity.exported':
      return msg('Exported this list', { id: 'account.activity.exported' });
    case 'other.changed':
      return msg('Changed something else', { id: 'account.activity.other-changed' });
    // A server newer than this page may say what it has no words for.
    default:
      return msg('Looked at something else', { id: 'account.activity.other-viewed' });
  }
}

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

export function kindText(kind: NonNullable<ActivityEntry['area']>): string {
  switch (kind) {
    case 'appointments':
      return msg('Visits', { id: 'account.activity.kind-appointments' });
    case 'records':
      return msg('Health record', { id: 'account.activity.kind-records' });
    case 'messages':
      return msg('Messages', { id: 'account.activity.kind-messages' });
    case 'billing':
      return msg('Bills', { id: 'account.activity.kind-billing' });
    case 'account':
      return msg('Personal details', { id: 'account.activity.kind-account' });
    case 'access':
      return msg('Who has access', { id: 'account.activity.kind-access' });
    case 'home':
      return msg('Home page', { id: 'account.activity.kind-home' });
  }
}

export function outcomeText(outcome: ActivityEntry['outcome']): string {
  switch (outcome) {
    case 'success':
      return msg('Done', { id: 'account.activity.done' });
    case 'failure':
      return msg('Did not work', { id: 'account.activity.failed' });
    case 'denied':
      return msg('Refused', { id: 'account.activity.denied' });
  }
}
