/** The fields of a request for a visit, the same to send one and to change it, and what is sent of them. */
import '@portal/design-system/button';
import '@portal/design-system/date-range';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import '@portal/design-system/text-area';
import '@portal/design-system/text-field';
import { msg, str } from '@lit/localize';
import type { NewVisitRequest, VisitRequest, VisitWish } from '@portal/bff/contract/visit-requests';
import { writtenIn } from '@portal/shell/contract';
import type { FieldProblem, Locale, Texts } from '@portal/shell/contract';
import { html, nothing } from 'lit';
import type { AskingFacts } from '../api/visit-requests-api.ts';
import { ANY, partText, wayOptions } from './asking-text.ts';

/** So many days or ranges. */
export const WISHES = [1, 2, 3] as const;

/** What can be changed of a request. */
export type RequestPart = Omit<NewVisitRequest, 'clinicId'>;

export interface FieldsShown {
  /** What stands in a field at first. */
  readonly value: (name: string) => string;
  /** Beside a field, what is on file now. */
  readonly note?: (name: keyof RequestPart) => string;
  readonly clinicId: string;
  readonly reach: string;
  /** How many ranges are shown. */
  readonly wishes: number;
  readonly locale: Locale;
  readonly onMoreWishes: () => void;
}

const PARTS: readonly VisitWish['part'][] = ['any', 'morning', 'afternoon'];

export function renderRequestFields({ choices }: AskingFacts, shown: FieldsShown) {
  const { value, note = () => '', locale } = shown;
  return html`
    <ds-select
      name="visitType"
      .noMark=${true}
      .label=${msg('What kind of visit?', { id: 'appointments.request.kind' })}
      .hint=${note('visitType')}
      .options=${[
        ...choices.visitTypes.map(({ code, names }) => ({ value: code, label: writtenIn(names, locale) })),
        { value: ANY, label: msg('Something else, or I’m not sure', { id: 'appointments.request.other-kind' }) },
      ]}
      .value=${value('visitType')}
    ></ds-select>
    <ds-text-area
      name="reason"
      required
      maxlength="1000"
      .label=${msg('What is it about?', { id: 'appointments.request.reason' })}
      .hint=${note('reason') || msg('A sentence or two is enough. If it’s an emergency, call 911.', { id: 'appointments.request.reason-hint' })}
      .value=${value('reason')}
    ></ds-text-area>
    <ds-select
      name="practitionerId"
      .noMark=${true}
      .label=${msg('Who would you like to see?', { id: 'appointments.request.who' })}
      .hint=${note('practitionerId')}
      .options=${[
        { value: ANY, label: msg('Anyone', { id: 'appointments.request.anyone' }) },
        ...choices.practitioners.filter(({ clinicIds }) => clinicIds.includes(shown.clinicId)).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      .value=${value('practitionerId')}
    ></ds-select>
    <ds-radio-group
      name="modality"
      .noMark=${true}
      .label=${msg('How would you like to be seen?', { id: 'appointments.request.way' })}
      .options=${wayOptions()}
      .value=${value('modality')}
    ><span slot="hint">${note('modality')}</span></ds-radio-group>
    ${WISHES.filter((number) => number <= shown.wishes).map((number) => renderWish(number, shown))}
    ${
      shown.wishes < WISHES.length
        ? html`<div><ds-button variant="quiet" @click=${shown.onMoreWishes}>${msg('Add other days', { id: 'appointments.request.more-days' })}</ds-button></div>`
        : nothing
    }
    <ds-radio-group
      name="reach"
      required
      .label=${msg('How can we reach you?', { id: 'appointments.request.reach' })}
      .options=${[
        { value: 'message', label: msg('Here in the portal', { id: 'appointments.request.reach-message' }) },
        { value: 'phone', label: msg('Call me', { id: 'appointments.request.reach-phone' }) },
      ]}
      .value=${value('reach') || 'message'}
    ><span slot="hint">${note('reach')}</span></ds-radio-group>
    ${
      shown.reach === 'phone'
        ? html`<ds-text-field
            name="phone"
            required
            type="tel"
            autocomplete="tel"
            maxlength="40"
            .label=${msg('Phone number', { id: 'appointments.request.phone' })}
            .hint=${note('phone')}
            .value=${value('phone')}
          ></ds-text-field>`
        : nothing
    }
  `;
}

function renderWish(number: (typeof WISHES)[number], { value, note = () => '' }: FieldsShown) {
  const label =
    number === 1
      ? msg('Which days work best?', { id: 'appointments.request.days' })
      : msg(str`Days that would also work (${number})`, { id: 'appointments.request.other-days' });
  return html`
    <ds-date-range name=${`days${number}`} .label=${label} .value=${value(`days${number}`)}>
      <span slot="hint">${number === 1 ? note('wishes') || msg('Leave this blank if any day works.', { id: 'appointments.request.days-hint' }) : nothing}</span>
    </ds-date-range>
    <ds-select
      name=${`part${number}`}
      .noMark=${true}
      .label=${msg('Time of day', { id: 'appointments.request.part' })}
      .options=${PARTS.map((part) => ({ value: part, label: partText(part) }))}
      .value=${value(`part${number}`) || 'any'}
    ></ds-select>
  `;
}

/** What stands in the fields, as it is sent. */
export function requestIn(texts: Texts): RequestPart {
  const text = (name: string): string => texts[name] ?? '';
  const modality = text('modality');
  const reach = text('reach') === 'phone' ? 'phone' : 'message';
  return {
    visitType: text('visitType') || null,
    practitionerId: text('practitionerId') || null,
    modality: modality === 'in_person' || modality === 'video' || modality === 'phone' ? modality : null,
    reason: text('reason'),
    wishes: WISHES.flatMap((number) => wishIn(text(`days${number}`), text(`part${number}`))),
    reach,
    phone: reach === 'phone' ? text('phone') : null,
  };
}

function wishIn(days: string, part: string): VisitWish[] {
  const [from = '', until = ''] = days.split('/');
  return from && until ? [{ from, until, part: PARTS.find((each) => each === part) ?? 'any' }] : [];
}

/** The fields of a request that is there. */
export function textsOf(request: Pick<VisitRequest, keyof RequestPart>): Texts {
  const { visitType, practitionerId, modality, reason, wishes, reach, phone } = request;
  const days = wishes.flatMap(({ from, until, part }, index) => [
    [`days${index + 1}`, `${from}/${until}`],
    [`part${index + 1}`, part],
  ]);
  return {
    visitType: visitType ?? ANY,
    practitionerId: practitionerId ?? ANY,
    modality: modality ?? ANY,
    reason,
    reach,
    phone: phone ?? '',
    ...(Object.fromEntries(days) as Texts),
  };
}

/** The field that a problem of the server is about. */
export function fieldOf({ path, code }: FieldProblem, texts: Texts): FieldProblem {
  const wish = /^wishes\.(\d)/.exec(path);
  if (!wish) return { path, code };
  // Only ranges with days are sent: the one that is meant is counted among those.
  const sent = WISHES.filter((number) => texts[`days${number}`]);
  return { path: `days${sent[Number(wish[1])] ?? 1}`, code };
}

export function wrongFieldText({ path, code }: FieldProblem): string {
  if (path === 'phone') return msg('Enter a phone number with area code, like (507) 555-0123.', { id: 'appointments.request.phone-wrong' });
  if (path.startsWith('days'))
    return code === 'past'
      ? msg('Choose today or a later day.', { id: 'appointments.request.days-past' })
      : msg('Choose days within the next year.', { id: 'appointments.request.days-far' });
  return msg('Choose this again.', { id: 'appointments.request.field-wrong' });
}
