/** Why a step did not work, in words that say what to do next. */
import { msg } from '@lit/localize';
import { ApiError } from '../contract/api-error.ts';
import { describeSignInError } from '../sign-in/sign-in-error.ts';

export function describeRegisterError(error: unknown): string {
  if (!(error instanceof ApiError)) return describeSignInError(error);
  if (error.code === 'registration/step-missing') {
    return msg('More than a day has passed, or you continued somewhere else. Please start over.', { id: 'shell.register.gone' });
  }
  if (error.code === 'link/not-valid') {
    return msg('This link was already used or is too old. Continue below to get a new one.', { id: 'shell.register.link-old' });
  }
  if (error.code === 'registration/wrong-code') {
    return msg('This code is wrong or too old. Check it, or get a new one. Each code takes three tries.', { id: 'shell.register.wrong-code' });
  }
  if (error.code === 'account/guardian-contact') {
    return msg('This email belongs to someone who can see this record. Go back and use one that only you can read.', { id: 'shell.register.guardian' });
  }
  switch (error.status) {
    case 404:
      return msg('We couldn’t match this. Check what you typed. After five tries, wait a day or call us.', { id: 'shell.register.no-match' });
    case 422:
      return msg('Some of this doesn’t look right. Please check it.', { id: 'shell.register.check' });
    default:
      return describeSignInError(error);
  }
}

/** Why a field was not taken, by the server's code. */
export function describeWrongField(code: string): string {
  switch (code) {
    case 'taken':
      return msg('This username is taken. Choose another.', { id: 'shell.register.taken' });
    case 'too-short':
      return msg('Use at least 15 characters. A few words you can remember work best.', { id: 'shell.register.password-short' });
    case 'too-long':
      return msg('Use 128 characters or fewer.', { id: 'shell.register.password-long' });
    case 'common':
      return msg('Many people use this password, so it is easy to guess. Choose other words.', { id: 'shell.register.password-common' });
    case 'about-you':
      return msg('This has your name or another detail people know. Choose other words.', { id: 'shell.register.password-about-you' });
    default:
      return msg('This doesn’t look right. Please check it.', { id: 'shell.register.field-wrong' });
  }
}
