/** For each person one looks after, closed until opened: whether one hears of them as of oneself, by own choices, only of what can't wait, or not at all. */
import '@portal/design-system/accordion';
import '@portal/design-system/accordion-item';
import '@portal/design-system/checkbox-group';
import '@portal/design-system/radio-group';
import type { DsCheckboxGroup } from '@portal/design-system/classes/checkbox-group';
import type { DsRadioGroup } from '@portal/design-system/classes/radio-group';
import { msg, str } from '@lit/localize';
import type { CommunicationMatrix, Topic } from '@portal/bff/contract/communication';
import type { PersonChoice } from '@portal/bff/contract/notices';
import { FeatureElement } from '@portal/shell/contract';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { CHANNELS, channelText, topicText, TOPICS } from './communication-text.ts';
import { modeHint, MODES, modeText } from './notice-choice-text.ts';

/** @fires choice-made - Something was chosen; `detail` has all people. */
export class AccountPersonChoices extends FeatureElement {
  static override styles = [
    FeatureElement.styles,
    css`
      :host {
        display: block;
      }

      .choices,
      .topics {
        display: grid;
        gap: var(--ds-space-5);
      }

      .choices {
        padding-block: var(--ds-space-2) var(--ds-space-4);
      }

      .topics {
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        padding-inline-start: var(--ds-space-4);
        border-inline-start: 2px solid var(--ds-color-primary-soft);
      }
    `,
  ];

  @property({ attribute: false }) people: readonly PersonChoice[] = [];
  /** What holds for the person themselves: own choices begin with it. */
  @property({ attribute: false }) matrix!: CommunicationMatrix;

  override render() {
    return html`<ds-accordion heading-level="3">
      ${repeat(
        this.people,
        ({ patient }) => patient.id,
        (person) => html`<ds-accordion-item .heading=${person.patient.name} .note=${modeText(person.mode)}>
          <div class="choices">${this._renderMode(person)} ${person.mode === 'matrix' ? this._renderMatrix(person) : nothing}</div>
        </ds-accordion-item>`,
      )}
    </ds-accordion>`;
  }

  private _renderMode(person: PersonChoice) {
    return html`<ds-radio-group
      no-mark
      .label=${msg(str`What we tell you about ${person.patient.name}`, { id: 'account.told.of-person' })}
      .options=${MODES.map((value) => {
        const description = modeHint(value);
        return { value, label: modeText(value), ...(description ? { description } : {}) };
      })}
      .value=${live(person.mode)}
      @change=${(event: Event) => this._onMode(person, (event.currentTarget as DsRadioGroup).value)}
    ></ds-radio-group>`;
  }

  private _renderMatrix(person: PersonChoice) {
    const matrix = person.matrix ?? this.matrix;
    return html`<div class="topics">
      ${TOPICS.filter((topic) => topic !== 'account' && matrix[topic] !== undefined).map(
        (topic) => html`<ds-checkbox-group
          no-mark
          columns="2"
          .label=${topicText(topic)}
          .options=${CHANNELS.map((value) => ({ value, label: channelText(value) }))}
          .values=${CHANNELS.filter((channel) => matrix[topic][channel])}
          @change=${(event: Event) => this._onRow(person, topic, (event.currentTarget as DsCheckboxGroup).values)}
        ></ds-checkbox-group>`,
      )}
    </div>`;
  }

  private _onMode({ patient }: PersonChoice, chosen: string): void {
    const mode = MODES.find((each) => each === chosen);
    if (mode) this._set(patient.id, ({ matrix }) => ({ mode, ...(mode === 'matrix' ? { matrix: matrix ?? this.matrix } : {}) }));
  }

  private _onRow({ patient }: PersonChoice, topic: Topic, chosen: readonly string[]): void {
    const has = (channel: string): boolean => chosen.includes(channel);
    const row = { email: has('email'), text: has('text'), push: has('push'), mail: has('mail') };
    this._set(patient.id, ({ matrix }) => ({ matrix: { ...(matrix ?? this.matrix), [topic]: row } }));
  }

  private _set(id: string, change: (now: PersonChoice) => Partial<PersonChoice>): void {
    // The next choice may come before this one is drawn.
    this.people = this.people.map((each) => (each.patient.id === id ? { ...each, ...change(each) } : each));
    this.dispatchEvent(new CustomEvent('choice-made', { detail: { people: this.people } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-person-choices': AccountPersonChoices;
  }
}
