/** The fields with which a conversation begins: for whom, what about, and what of the record. */
import '@portal/design-system/button';
import '@portal/design-system/icon';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import { msg, str } from '@lit/localize';
import type { LinkedItem, MessageCategory, MessageDraft, MessageTeam, MessageTerms } from '@portal/bff/contract/messages';
import { formatDate, writtenIn } from '@portal/shell/contract';
import type { Locale, LocaleSettings } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { categoryText } from './draft-text.ts';

type Link = NonNullable<MessageDraft['link']>;

/** The team that takes this, that can be written to, and that comes first. */
export function firstTeam({ teams }: MessageTerms, category: MessageCategory | null): MessageTeam | undefined {
  return teams.find(({ refusal, categories }) => refusal === null && category !== null && categories.includes(category));
}

/** Its name, and its clinic's where there are several. */
export function teamName({ names, clinicId }: MessageTeam, { clinics }: MessageTerms, locale: Locale): string {
  const name = writtenIn(names, locale) ?? '';
  const clinic = clinics.find(({ id }) => id === clinicId)?.name;
  return clinics.length > 1 && clinic ? `${name} · ${clinic}` : name;
}

/** By which day it answers what is sent now. */
export function answerText({ answerBy, clinicId }: MessageTeam, { clinics }: MessageTerms, locale: Locale): string {
  const zone = clinics.find(({ id }) => id === clinicId)?.timeZone ?? 'UTC';
  const day = formatDate(answerBy, zone, locale);
  return msg(str`Answers by ${day}.`, { id: 'messages.compose.answers-by' });
}

/** Those that somebody wrote to stand first; one that takes nothing now says why and what to do instead. */
export function renderTeams(terms: MessageTerms, chosen: string | null, { locale }: LocaleSettings) {
  const options = terms.teams.map((team) => {
    const refusal = team.refusal && writtenIn(team.refusal, locale);
    const recent = team.lastWroteAt === null ? '' : ` ${msg('You wrote to them before.', { id: 'messages.compose.recent' })}`;
    return {
      value: team.id,
      label: teamName(team, terms, locale),
      description: refusal ?? `${sentence(writtenIn(team.purpose, locale) ?? '')} ${answerText(team, terms, locale)}${recent}`,
      disabled: refusal !== null,
    };
  });
  return html`<ds-radio-group
    name="team"
    variant="cards"
    required
    .label=${msg('Who is your message for?', { id: 'messages.compose.team' })}
    .requiredMessage=${msg('Choose who your message is for.', { id: 'messages.compose.team-missing' })}
    .options=${options}
    .value=${chosen ?? ''}
  ></ds-radio-group>`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

export function renderCategories(team: MessageTeam | undefined, chosen: MessageCategory | null) {
  if (!team) return nothing;
  return html`<ds-radio-group
    name="category"
    columns="2"
    required
    .label=${msg('What is it about?', { id: 'messages.compose.category' })}
    .requiredMessage=${msg('Choose what your message is about.', { id: 'messages.compose.category-missing' })}
    .options=${team.categories.map((category) => ({ value: category, label: categoryText(category) }))}
    .value=${chosen ?? ''}
  ></ds-radio-group>`;
}

/** What stands before the title of a card. */
export function linkKindText(kind: Link['kind']): string {
  switch (kind) {
    case 'result':
      return msg('Test result', { id: 'messages.link.result' });
    case 'visit':
      return msg('Visit', { id: 'messages.link.visit' });
    case 'medicine':
      return msg('Medicine', { id: 'messages.link.medicine' });
    case 'bill':
      return msg('Bill', { id: 'messages.link.bill' });
    case 'charge':
      return msg('Charge on a bill', { id: 'messages.link.charge' });
  }
}

const LINK_ICONS = { result: 'flask', visit: 'calendar', medicine: 'pill', bill: 'bill', charge: 'bill' } as const;

/** What the message is about, as the clinic will see it, and how to leave it out. */
export function renderLinked(linked: LinkedItem, { locale, timeZone }: LocaleSettings, remove: () => void) {
  const date = linked.date === null ? '' : formatDate(linked.date, timeZone, locale);
  return html`<div class="linked" role="group" aria-label=${msg('Your message is about', { id: 'messages.link.about' })}>
    <ds-icon name=${LINK_ICONS[linked.kind]}></ds-icon>
    <span class="texts"
      ><span class="muted">${linkKindText(linked.kind)}</span> <strong>${linked.title}</strong> ${date === '' ? nothing : html`<span class="muted">${date}</span>`}</span
    >
    <ds-button variant="quiet" .label=${msg(str`Remove ${linked.title} from this message`, { id: 'messages.link.remove-it' })} @click=${remove}
      >${msg('Remove', { id: 'messages.link.remove' })}</ds-button
    >
  </div>`;
}
