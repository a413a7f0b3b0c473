/** The way on from a reason: whom to call, what to look at, or a message. Never a dead end. */
import '@portal/design-system/button';
import { msg, str } from '@lit/localize';
import type { RefillRefusal } from '@portal/bff/contract/refills';
import { phoneHref } from '@portal/shell/contract';
import type { FeatureElement } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import { askTeamPath } from '../ask-team.ts';
import { isForTeam, phoneOf } from './refusal-text.ts';

type Place = Pick<FeatureElement, 'subject' | 'navigation'>;

interface About {
  readonly medicineId: string;
  /** Of the medicine, which the link of each row says. */
  readonly name: string;
}

export function renderWayOn(refusal: RefillRefusal, { medicineId, name }: About, { subject, navigation }: Place) {
  if (refusal.code === 'already-asked')
    return html`<ds-button
      .href=${navigation.href(`/records/refills/${refusal.refillId}`)}
      .label=${msg(str`See where it is: ${name}`, { id: 'records.refills.see-label' })}
    >
      ${msg('See where it is', { id: 'records.refills.see' })}
    </ds-button>`;
  const phone = phoneOf(refusal);
  if (phone !== null) return html`<ds-button .href=${phoneHref(phone)}>${msg(str`Call ${phone}`, { id: 'records.refills.call' })}</ds-button>`;
  if (!isForTeam(refusal) && refusal.code !== 'controlled' && refusal.code !== 'may-be-someone-elses') return nothing;
  return renderMessageTeam({ subject, navigation }, medicineId);
}

/** A message to the care team that is about the medicine, for who may write one. */
export function renderMessageTeam({ subject, navigation }: Place, medicineId: string | null) {
  if (!subject.scopes.includes('messages:write')) return nothing;
  return html`<ds-button variant="quiet" .href=${navigation.href(askTeamPath(medicineId === null ? undefined : `medicine:${medicineId}`))}>${msg('Message your care team', { id: 'records.meaning.message' })}</ds-button>`;
}
