/** What is said of a draft: how it stands, and what it is called. */
import { msg, str } from '@lit/localize';
import type { MessageCategory } from '@portal/bff/contract/messages';
import { ApiError, connection, describeError, formatDate, formatDateTime, formatWallTime } from '@portal/shell/contract';
import type { LocaleSettings } from '@portal/shell/contract';
import type { DraftSaver } from './draft-saver.ts';

type Standing = Pick<DraftSaver, 'state' | 'savedAt' | 'error'>;

/** How it stands, in a few words. */
export function stateText({ state, savedAt, error }: Standing, locale: LocaleSettings): string {
  switch (state) {
    case 'none':
      return '';
    case 'saving':
      return msg('Saving…', { id: 'messages.draft.saving' });
    case 'saved':
      return savedText(savedAt, locale);
    case 'waiting':
      return connection.state === 'offline'
        ? msg('Not saved yet. You’re offline, and we’ll keep trying.', { id: 'messages.draft.offline' })
        : msg('Not saved yet. We can’t reach the portal, and we’ll keep trying.', { id: 'messages.draft.away' });
    case 'refused':
      return describeDraftError(error);
    case 'over':
      return msg('This message was sent already.', { id: 'messages.draft.over' });
  }
}

function savedText(savedAt: string | null, settings: LocaleSettings): string {
  if (savedAt === null) return '';
  const { locale, timeZone } = settings;
  const isToday = formatDate(savedAt, timeZone, locale) === formatDate(new Date().toISOString(), timeZone, locale);
  const time = isToday ? formatWallTime(savedAt, timeZone, locale) : formatDateTime(savedAt, timeZone, settings);
  return msg(str`Saved ${time}`, { id: 'messages.draft.saved' });
}

/** Why a message was not kept or sent, and what to do. */
export function describeDraftError(error: unknown): string {
  if (!(error instanceof ApiError)) return describeError(error);
  switch (error.code) {
    case 'message/closed':
      return msg('This conversation is closed. Start a new message, and we’ll answer you there.', { id: 'messages.compose.closed' });
    case 'message/team-closed':
      return msg('This team can’t take messages right now. Choose another one.', { id: 'messages.compose.team-closed' });
    case 'message/not-their-topic':
      return msg('This team doesn’t answer this kind of question. Choose another team or another topic.', { id: 'messages.compose.not-their-topic' });
    case 'message/too-short':
      return msg('Something is missing. Write a subject and a message, then send it.', { id: 'messages.compose.too-short' });
    case 'message/too-long':
      return msg('This message is too long. Shorten it, or send it in two parts.', { id: 'messages.compose.too-long' });
    case 'message/too-many':
      return msg('You wrote a lot of messages in the last hour. Wait a while, then write again. If it can’t wait, call your clinic.', {
        id: 'messages.compose.too-many',
      });
    case 'message/already-sent':
      return msg('Your message is on its way to the clinic already. Write to them again to correct it.', { id: 'messages.compose.already-sent' });
    case 'message/draft-most':
      return msg('You have as many drafts as we can keep. Send or delete one first.', { id: 'messages.compose.draft-most' });
    case 'message/file-unfinished':
      return msg('A file is not here yet. Wait until it is, or remove it.', { id: 'messages.compose.file-unfinished' });
    case 'resource/changed':
      return msg('This message was changed on another device. Look at both versions, then send it.', { id: 'messages.compose.changed' });
    default:
      return describeError(error);
  }
}

/** What a message is about, as its author chooses it. */
export function categoryText(category: MessageCategory): string {
  switch (category) {
    case 'question':
      return msg('A question about my health', { id: 'messages.category.question' });
    case 'test_result':
      return msg('A test result', { id: 'messages.category.result' });
    case 'medication':
      return msg('A medicine', { id: 'messages.category.medicine' });
    case 'appointment':
      return msg('An appointment', { id: 'messages.category.appointment' });
    case 'form':
      return msg('A form or letter', { id: 'messages.category.form' });
    case 'billing':
      return msg('A bill or insurance', { id: 'messages.category.bill' });
  }
}
