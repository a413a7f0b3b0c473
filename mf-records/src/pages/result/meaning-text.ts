/** What a result means for the reader, as far as a page can say it. */
import { msg } from '@lit/localize';
import type { ResultDetail } from '@portal/bff/contract/records';

/** What to make of a result, and whom to ask. */
export function meaningText({ flag, status, valueCount, values }: Pick<ResultDetail, 'flag' | 'status' | 'valueCount' | 'values'>): string {
  if (status === 'cancelled')
    return msg('This test was canceled, so there is no result. Ask your clinic if you still need it.', { id: 'records.meaning.cancelled' });
  if (status === 'registered')
    return msg('The lab is still working on this test. You will find the result here when it is ready.', { id: 'records.meaning.registered' });
  switch (flag) {
    case 'critical':
      return msg(
        'The lab marked a value as far outside the usual range. Call your clinic today if no one has called you about it. If you feel very ill, call 911.',
        { id: 'records.meaning.critical' },
      );
    case 'abnormal':
      return msg(
        'A value is outside the range the lab sees in most people. Often this is not serious, but only your care team can say what it means for you. Call or message them if you have questions.',
        { id: 'records.meaning.abnormal' },
      );
    case 'normal':
      if (values.some(({ given }) => !given)) {
        return msg(
          'The values shown here are in the range the lab sees in most people. Others are missing. If you don’t feel well or have questions, call or message your care team.',
          { id: 'records.meaning.some-normal' },
        );
      }
      return msg('All values are in the range the lab sees in most people. If you don’t feel well or have questions, call or message your care team.', {
        id: 'records.meaning.normal',
      });
    case 'unknown':
      return valueCount === 0
        ? msg(
            'This result has no values to compare with a usual range. Your care team can tell you what it means for you. Call or message them if you have questions.',
            {
              id: 'records.meaning.no-values',
            },
          )
        : msg(
            'The lab did not compare every value here with a usual range. Your care team can tell you what this result means for you. Call or message them if you have questions.',
            {
              id: 'records.meaning.unknown',
            },
          );
  }
}
