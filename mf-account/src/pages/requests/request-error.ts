/** Why the clinic could not be asked, and what to do. */
import { msg } from '@lit/localize';
import { ApiError, describeError } from '@portal/shell/contract';

export function describeRequestError(error: unknown): string {
  if (error instanceof ApiError && error.code === 'request/too-many-open')
    return msg('You have as many open requests as we can take. Cancel one, or wait for our answer, before you send another.', {
      id: 'account.requests.too-many-open',
    });
  return describeError(error);
}
