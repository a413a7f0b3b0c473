/** Who lives in the household, where, and whether there is insurance. */
import '@portal/design-system/button';
import '@portal/design-system/number-field';
import '@portal/design-system/radio-group';
import '@portal/design-system/select';
import { msg, str } from '@lit/localize';
import type { Member } from '@portal/bff/contract/assistance';
import { FormController, readTexts, TextDraft } from '@portal/shell/contract';
import type { Texts } from '@portal/shell/contract';
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { changeApplication } from '../../api/help-api.ts';
import { AREAS, areaText, RELATIONS, relationText } from '../../help/help-text.ts';
import { draftName } from '../../help/steps.ts';
import { StepElement, wrongFieldText } from './step-element.ts';

/** With who applies. */
const MOST = 12;

export class BillingHelpHousehold extends StepElement {
  static override styles = [
    StepElement.styles,
    css`
      fieldset {
        display: grid;
        gap: var(--ds-space-4);
        margin: 0;
        padding: var(--ds-space-4);
        border: var(--ds-border);
        border-radius: var(--ds-radius);
      }

      legend {
        font-weight: var(--ds-weight-bold);
      }
    `,
  ];

  @state() private _size = 1;

  private readonly _draft = new TextDraft(this, { name: () => draftName('household', this.application.id) });
  private readonly _form = new FormController(this, {
    draft: this._draft,
    values: (form) => householdIn(readTexts(form), this._size),
    send: (household, call) => changeApplication(this.api, this.subject, this.application.id, { version: this.application.version, ...household }, call),
    sent: this.tellSaved,
    describeField: wrongFieldText,
  });

  protected override get saved(): Texts {
    const { area, insured, members } = this.application;
    return {
      size: members ? String(members.length + 1) : '',
      area: area ?? '',
      insured: insured === null ? '' : insured ? 'yes' : 'no',
      ...Object.fromEntries(
        (members ?? []).flatMap(({ relation, age }, index) => [
          [`relation${index + 1}`, relation],
          [`age${index + 1}`, String(age)],
        ]),
      ),
    };
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._draft.begin(this.kept);
    this._size = sizeIn(this.value('size'));
  }

  override render() {
    return this._form.render(html`
      <ds-number-field
        name="size"
        required
        min="1"
        max=${MOST}
        .label=${msg('How many people live in your household?', { id: 'billing.help.size' })}
        .hint=${msg('Count yourself, your husband, wife or partner, and everyone you support.', { id: 'billing.help.q-size-hint' })}
        .value=${this.value('size')}
        @input=${this._onSize}
        @change=${this._onSize}
      ></ds-number-field>
      ${Array.from({ length: this._size - 1 }, (_, index) => this._renderMember(index + 1))}
      <ds-radio-group
        name="area"
        required
        .label=${msg('Where do you live?', { id: 'billing.help.area' })}
        .options=${AREAS.map((value) => ({ value, label: areaText(value) }))}
        .value=${this.value('area')}
      ></ds-radio-group>
      <ds-radio-group
        name="insured"
        required
        .label=${msg('Does the patient have health insurance?', { id: 'billing.help.insured' })}
        .options=${[
          { value: 'yes', label: msg('Yes', { id: 'billing.help.yes' }) },
          { value: 'no', label: msg('No', { id: 'billing.help.no' }) },
        ]}
        .value=${this.value('insured')}
      ></ds-radio-group>
      <div><ds-button type="submit" variant="primary">${msg('Save and continue', { id: 'billing.help.save' })}</ds-button></div>
    `);
  }

  private _renderMember(number: number) {
    return html`<fieldset>
      <legend>${msg(str`Person ${number + 1}`, { id: 'billing.help.person' })}</legend>
      <ds-select
        name=${`relation${number}`}
        required
        .label=${msg('Who is it?', { id: 'billing.help.relation' })}
        .placeholder=${msg('Choose one', { id: 'billing.help.choose' })}
        .options=${RELATIONS.map((value) => ({ value, label: relationText(value) }))}
        .value=${this.value(`relation${number}`)}
      ></ds-select>
      <ds-number-field
        name=${`age${number}`}
        required
        no-buttons
        min="0"
        max="130"
        .label=${msg('Age in years', { id: 'billing.help.age' })}
        .value=${this.value(`age${number}`)}
      ></ds-number-field>
    </fieldset>`;
  }

  private _onSize({ target }: Event): void {
    this._size = sizeIn((target as HTMLElement & { value: string }).value);
  }
}

const sizeIn = (text: string): number => (/^\d{1,2}$/.test(text) ? Math.min(MOST, Math.max(1, Number(text))) : 1);

function householdIn(texts: Texts, size: number) {
  const members = Array.from({ length: size - 1 }, (_, index): Member => {
    const relation = texts[`relation${index + 1}`];
    return { relation: RELATIONS.find((each) => each === relation) ?? 'other', age: Number(texts[`age${index + 1}`]) };
  });
  return { members, area: AREAS.find((each) => each === texts['area']) ?? ('contiguous' as const), insured: texts['insured'] === 'yes' };
}

declare global {
  interface HTMLElementTagNameMap {
    'billing-help-household': BillingHelpHousehold;
  }
}
