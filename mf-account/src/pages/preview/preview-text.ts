/** The parts of a record in words. */
import { msg, str } from '@lit/localize';
import type { PreviewPart } from '@portal/bff/contract/sharing';

export function partText(part: PreviewPart['part']): string {
  switch (part) {
    case 'visits':
      return msg('Visits', { id: 'account.preview.visits' });
    case 'results':
      return msg('Test results', { id: 'account.preview.results' });
    case 'conditions':
      return msg('Health conditions', { id: 'account.preview.conditions' });
    case 'medicines':
      return msg('Medicines', { id: 'account.preview.medicines' });
    case 'allergies':
      return msg('Allergies', { id: 'account.preview.allergies' });
    case 'vaccines':
      return msg('Vaccines', { id: 'account.preview.vaccines' });
    case 'messages':
      return msg('Messages', { id: 'account.preview.messages' });
    case 'bills':
      return msg('Bills', { id: 'account.preview.bills' });
    case 'details':
      return msg('Personal details', { id: 'account.preview.details-part' });
  }
}

/** How many there are beside those that are named. */
export function moreText(count: number): string {
  return count === 1 ? msg('and 1 more', { id: 'account.preview.one-more' }) : msg(str`and ${count} more`, { id: 'account.preview.more' });
}
