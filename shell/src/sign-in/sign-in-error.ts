/** Why signing in did not work, in words that say what to do next. */
import { msg } from '@lit/localize';
import { ApiError } from '../contract/api-error.ts';

export function describeSignInError(error: unknown): string {
  const status = error instanceof ApiError ? error.status : undefined;
  switch (status) {
    case 0:
      return msg('We could not reach the portal. Check your internet connection, then try again.', { id: 'shell.sign-in.offline' });
    case 401:
    case 422:
      return msg('The username or password is not right. Check both and try again. If you can not get in, call us.', { id: 'shell.sign-in.wrong' });
    case 429:
      return msg('There were too many tries. Wait one minute, then try again.', { id: 'shell.sign-in.wait' });
    case 502:
    case 503:
    case 504:
      return msg('The portal is having trouble right now. Nothing was lost. Try again in a minute.', { id: 'shell.sign-in.trouble' });
    default:
      return msg('Something went wrong on our side. Try again, or call us if it goes on.', { id: 'shell.sign-in.unknown' });
  }
}
