/** Letters that wait at the desk: print them, post them, and say so. */
import '@portal/design-system/alert';
import '@portal/design-system/badge';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/page-header';
import { msg, str } from '@lit/localize';
import type { Letter } from '@portal/bff/contract/desk';
import { Action, FeaturePage, formatDate, PagedResource } from '@portal/shell/contract';
import { PrintAction } from '@portal/shell/contract/print';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { actionsStyles } from '../../form-styles.ts';
import { listLetters, postLetters } from '../../api/desk-letters-api.ts';

export class AccountDeskLettersPage extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    actionsStyles,
    css`
      :host {
        gap: var(--ds-space-4);
      }

      p {
        margin: 0;
      }

      .muted {
        color: var(--ds-color-text-muted);
      }
    `,
  ];

  private readonly _letters = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    // What is printed at once is a pile, not a screen.
    load: ([api, subject], reading, part) => listLetters(api, subject, { limit: '20', ...part }, reading),
    row: '.letter',
  });
  private readonly _post = new Action(this, {
    send: (letters: readonly Letter[]) => postLetters(this.api, this.subject, letters),
    said: (_answer, letters) => postedText(letters),
    done: async () => {
      // As many as were shown, with those that follow in place of the posted.
      await this._letters.refresh();
      // The button that was pressed is gone with its letter.
      this.focusHeading();
    },
  });

  private readonly _print = new PrintAction(this, {
    tag: 'account-letters-sheet',
    load: async () => (await import('./account-letters-sheet.ts')).AccountLettersSheet,
    data: (letters: readonly Letter[]) => letters,
    byKeyboard: () => this._ready,
  });

  override render() {
    const letters = this._letters.value?.items ?? [];
    return html`
      <ds-page-header .heading=${msg('Letters', { id: 'account.letters.title' })} .backHref=${this.navigation.href('/desk')} .backLabel=${msg('Account desk', { id: 'account.desk.title' })}>
        ${msg('For people who want their updates by mail. Print and mail each letter, then mark it as mailed. No one gets more than one letter a week.', { id: 'account.letters.lead' })}
      </ds-page-header>
      ${this._print.renderFailure()} ${this._post.renderFailure()}
      ${this._letters.render(msg('Loading the letters', { id: 'account.letters.loading' }), () => this._renderList(letters, this._ready))}
    `;
  }

  /** Those that can be mailed. */
  private get _ready(): readonly Letter[] {
    return (this._letters.value?.items ?? []).filter(({ address }) => address !== null);
  }

  private _renderList(letters: readonly Letter[], ready: readonly Letter[]) {
    if (letters.length === 0) {
      return html`<ds-empty-state icon="mail" .heading=${msg('No letters to send', { id: 'account.letters.empty' })}>
        ${msg('There is nothing to print or mail right now.', { id: 'account.letters.empty-text' })}
      </ds-empty-state>`;
    }
    const hasMore = this._letters.value?.next !== null;
    return html`
      ${
        ready.length > 1
          ? html`<div class="actions">
            ${this._print.renderButton(ready, {
              text: hasMore
                ? msg(str`Print the ${ready.length} shown here`, { id: 'account.letters.print-shown' })
                : msg(str`Print all ${ready.length}`, { id: 'account.letters.print-all' }),
              slot: '',
            })}
            <ds-button .busy=${this._post.busy} @click=${() => this._post.run(ready)}>${
              hasMore
                ? msg(str`Mark the ${ready.length} shown here as mailed`, { id: 'account.letters.posted-shown' })
                : msg('Mark all as mailed', { id: 'account.letters.posted-all' })
            }</ds-button>
          </div>`
          : nothing
      }
      ${repeat(letters, keyOf, (letter) => this._renderLetter(letter))}
      ${this._letters.renderMore({ label: msg('More letters', { id: 'account.letters.more' }) })}
    `;
  }

  private _renderLetter(letter: Letter) {
    const { name, patientNumber, address, waitingSince, words } = letter;
    const since = formatDate(waitingSince, this.subject.kind === 'clinic' ? this.subject.timeZone : this.locale.timeZone, this.locale.locale);
    return html`<ds-card class="letter" .heading=${name}>
      <p class="muted">${patientNumber}, ${msg(str`waiting since ${since}`, { id: 'account.letters.since' })}</p>
      ${
        address
          ? html`<p>${address.join(', ')}</p>`
          : html`<ds-alert tone="warning" quiet>${msg('There is no full address in the record, so this letter can’t be mailed. Ask the patient for it.', { id: 'account.letters.no-address' })}</ds-alert>`
      }
      <ul lang=${letter.language}>
        ${words.news.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${
        address
          ? html`<div slot="footer" class="actions">
            ${this._print.renderButton([letter], { label: msg(str`Print the letter to ${name}`, { id: 'account.letters.print-one' }), slot: '' })}
            <ds-button .label=${msg(str`Mark as mailed: the letter to ${name}`, { id: 'account.letters.posted-one' })} .busy=${this._post.busy} @click=${() => this._post.run([letter])}>
              ${msg('Mark as mailed', { id: 'account.letters.posted' })}
            </ds-button>
          </div>`
          : nothing
      }
    </ds-card>`;
  }
}

/** A letter is known by what it tells. */
const keyOf = ({ patientNumber, notices }: Letter): string => `${patientNumber} ${notices[0] ?? ''}`;

function postedText(letters: readonly Letter[]): string {
  const [first] = letters;
  return first && letters.length === 1
    ? msg(str`The letter to ${first.name} is marked as mailed.`, { id: 'account.letters.done-one' })
    : msg(str`${letters.length} letters are marked as mailed.`, { id: 'account.letters.done-all' });
}

declare global {
  interface HTMLElementTagNameMap {
    'account-desk-letters-page': AccountDeskLettersPage;
  }
}
