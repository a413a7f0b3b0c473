/** Why a password is not taken, in words that say what to do instead. */
import { msg } from '@lit/localize';

/** @param code of the field in the server's answer, or what the rules found */
export function describePasswordProblem(code: string): string {
  switch (code) {
    case 'too-short':
      return msg('This is too short. Use 15 characters or more, such as a few words.', { id: 'shell.password.too-short' });
    case 'too-long':
      return msg('This is too long. Use 128 characters or fewer.', { id: 'shell.password.too-long' });
    case 'common':
      return msg('This is easy to guess: many people use it, or it follows a pattern. Use a few words that don’t belong together.', {
        id: 'shell.password.common',
      });
    case 'about-you':
      return msg('This is made from your name, your email or our name. Other people could guess it. Use other words.', { id: 'shell.password.about-you' });
    default:
      return msg('Choose another password.', { id: 'shell.password.other' });
  }
}
