/** What the places of conversations are called. */
import { msg, str } from '@lit/localize';
import type { MessageCategory, MessageFolders, ThreadPlace } from '@portal/bff/contract/messages';
import type { IconName } from '@portal/design-system/icons';
import type { PlaceKind, When } from './list-query.ts';

export const PLACE_ICONS: Readonly<Record<PlaceKind | 'drafts', IconName>> = {
  inbox: 'inbox',
  drafts: 'file',
  sent: 'send',
  archive: 'archive',
  trash: 'trash',
  folder: 'folder',
};

/** A place that is not somebody's own folder. */
export function placeText(place: Exclude<PlaceKind, 'folder'> | 'drafts'): string {
  switch (place) {
    case 'inbox':
      return msg('Inbox', { id: 'messages.place.inbox' });
    case 'drafts':
      return msg('Drafts', { id: 'messages.place.drafts' });
    case 'sent':
      return msg('Sent', { id: 'messages.place.sent' });
    case 'archive':
      return msg('Archive', { id: 'messages.place.archive' });
    case 'trash':
      return msg('Trash', { id: 'messages.place.trash' });
  }
}

/** The name of a place; of a folder that is not known, just that it is one. */
export function nameOf(
  { place, folderId }: { readonly place: PlaceKind | ThreadPlace; readonly folderId?: string | null | undefined },
  folders: MessageFolders | undefined,
): string {
  if (place !== 'folder') return placeText(place);
  return folders?.folders.find(({ id }) => id === folderId)?.name ?? msg('Folder', { id: 'messages.place.folder' });
}

/** "3 unread", as it is heard after the name of a place. */
export const unreadText = (count: number): string =>
  count === 1 ? msg('1 unread', { id: 'messages.place.unread-one' }) : msg(str`${count} unread`, { id: 'messages.place.unread' });

/** How many conversations a list has. */
export const countText = (count: number): string =>
  count === 1 ? msg('1 conversation', { id: 'messages.place.count-one' }) : msg(str`${count} conversations`, { id: 'messages.place.count' });

export function categoryText(category: MessageCategory): string {
  switch (category) {
    case 'question':
      return msg('Question', { id: 'messages.about.question' });
    case 'test_result':
      return msg('Test result', { id: 'messages.about.result' });
    case 'medication':
      return msg('Medicine', { id: 'messages.about.medicine' });
    case 'appointment':
      return msg('Appointment', { id: 'messages.about.appointment' });
    case 'form':
      return msg('Form', { id: 'messages.about.form' });
    case 'billing':
      return msg('Billing', { id: 'messages.about.billing' });
  }
}

export function whenText(when: When): string {
  switch (when) {
    case 'week':
      return msg('Last 7 days', { id: 'messages.when.week' });
    case 'month':
      return msg('Last 30 days', { id: 'messages.when.month' });
    case 'quarter':
      return msg('Last 3 months', { id: 'messages.when.quarter' });
    case 'year':
      return msg('Last 12 months', { id: 'messages.when.year' });
    case 'days':
      return msg('Choose days', { id: 'messages.when.days' });
  }
}
