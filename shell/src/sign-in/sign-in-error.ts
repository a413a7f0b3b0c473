/** Why signing in did not work, in words that say what to do next. */
import { msg } from '@lit/localize';
import { ApiError } from '../contract/api-error.ts';

export function describeSignInError(error: unknown): string {
  if (error instanceof Error && error.name === 'PasskeyNotGivenError') {
    return msg('No passkey was used. Try again, or sign in with your password.', { id: 'shell.sign-in.no-passkey' });
  }
  if (error instanceof ApiError) {
    switch (error.code) {
      case 'session/locked':
        return msg('There were too many wrong passwords, so sign-in is locked for a while. You can wait, or set a new password and get in now.', {
          id: 'shell.sign-in.locked',
        });
      case 'session/wrong-code':
        return msg('This code is wrong, or it was used before. Wait for a new one, then try again.', { id: 'shell.sign-in.wrong-code' });
      case 'session/codes-locked':
        return msg('There were too many wrong codes, so codes are locked: for 15 minutes at first, then longer each time. If you can’t wait, call us.', {
          id: 'shell.sign-in.codes-locked',
        });
      case 'session/codes-ended':
        return msg('There were too many wrong codes, so codes no longer work. Use a passkey if you have one, or call us: we’ll help you in.', {
          id: 'shell.sign-in.codes-ended',
        });
      case 'session/wrong-passkey':
        return msg('This passkey did not work. Try again, or sign in with your password.', { id: 'shell.sign-in.wrong-passkey' });
      case 'session/required':
        return msg('This took too long, or there were too many wrong codes. Start again with your password.', { id: 'shell.sign-in.start-again' });
    }
  }
  const status = error instanceof ApiError ? error.status : undefined;
  switch (status) {
    case 0:
      return msg('We couldn’t reach the portal. Check your internet connection, then try again.', { id: 'shell.sign-in.offline' });
    case 401:
    case 422:
      return msg('The username or password is wrong. Check both and try again. If you can’t get in, call us.', { id: 'shell.sign-in.wrong' });
    case 429:
      return msg('There were too many tries. Wait one minute, then try again.', { id: 'shell.sign-in.wait' });
    case 502:
    case 503:
    case 504:
      return msg('The portal is having trouble right now. Nothing was lost. Try again in a minute.', { id: 'shell.sign-in.trouble' });
    default:
      return msg('Something went wrong on our side. Try again, or call us if it keeps happening.', { id: 'shell.sign-in.unknown' });
  }
}
