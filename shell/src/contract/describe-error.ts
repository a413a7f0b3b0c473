/** Why something did not work, in words that say what to do next. */
import { msg } from '@lit/localize';
import { ApiError } from './api-error.ts';
import { connection } from './connection.ts';
import { StepUpCancelledError } from './step-up.ts';

/** One sentence for a person about a request that failed, saying what to do next; empty where they stopped it themselves. */
export function describeError(error: unknown): string {
  if (error instanceof StepUpCancelledError) return '';
  const status = error instanceof ApiError ? error.status : undefined;
  switch (status) {
    case 0:
      return msg('We couldn’t reach the portal. Check your internet connection, then try again.', { id: 'shell.error.offline' });
    case 401:
      return msg('We signed you out to keep your records safe. Sign in again to continue.', { id: 'shell.error.signed-out' });
    case 403:
      return msg('Your access does not include this. Ask the person whose record this is, or call us.', { id: 'shell.error.scope' });
    case 404:
      return msg('We couldn’t find this. It may have been removed, or it may belong to a record you can’t open. Go back and try from there, or call us.', {
        id: 'shell.error.not-found',
      });
    case 409:
    case 412:
      return msg('This changed after you opened it. Load the page again to see what is new.', { id: 'shell.error.changed' });
    case 429:
      return msg('That was too many tries at once. Wait a minute, then try again.', { id: 'shell.error.rate-limited' });
    case 503:
      return msg('The portal is having trouble right now. Nothing was lost. Try again in a minute.', { id: 'shell.error.unavailable' });
    default:
      return msg('Something went wrong on our side. Try again, or call us if it keeps happening.', { id: 'shell.error.unknown' });
  }
}

/** Why something did not load that loads by itself later. */
export function describeAway(): string {
  return connection.state === 'offline'
    ? msg('You are offline. This loads by itself when you are back online.', { id: 'shell.error.waits-offline' })
    : msg('We can’t reach the portal right now. This loads by itself as soon as we can.', { id: 'shell.error.waits-away' });
}
