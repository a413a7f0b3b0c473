/** Why access on a legal document could not be given, in words for staff. */
import { msg } from '@lit/localize';
import { ApiError, describeError, StepUpCancelledError } from '@portal/shell/contract';

export function describeLegalError(error: unknown): string {
  if (error instanceof StepUpCancelledError)
    return msg('Nothing was changed, because you did not confirm that it’s you. Try again when you’re ready.', { id: 'account.access.prove' });
  const field = error instanceof ApiError ? error.fields[0] : undefined;
  if (field?.path === 'account') {
    switch (field.code) {
      case 'unknown':
        return msg('There is no account with this username or email. Check it, or send an invitation instead.', { id: 'account.legal.unknown' });
      case 'restricted':
        return msg('This person is being kept out of this record. If the document allows it, let them have access again first.', {
          id: 'account.legal.is-restricted',
        });
      default:
        return msg('This is the patient’s own account, or yours. Choose someone else’s.', { id: 'account.legal.own' });
    }
  }
  if (field?.path === 'lastDay') return msg('Choose today or a later day, within the next 10 years.', { id: 'account.legal.day-wrong' });
  return describeError(error);
}
