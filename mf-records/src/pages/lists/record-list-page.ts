/** What the four lists of the record have in common: loading, parts such as current and past, and an empty state. */
import '@portal/design-system/card';
import '@portal/design-system/empty-state';
import '@portal/design-system/grid';
import '@portal/design-system/list';
import '@portal/design-system/list-item';
import '@portal/design-system/page-header';
import '../../parts-nav/records-parts-nav.ts';
import { FeaturePage, formatKnownDate, PagedResource } from '@portal/shell/contract';
import type { ApiTransport, ListPart, Page, Subject } from '@portal/shell/contract';
import type { CallOptions } from '@portal/bff/contract';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderAskTeam } from '../../ask-team.ts';
import type { RecordsPart } from '../../parts-nav/records-parts-nav.ts';

/** A part of a list of the record, as the API answers; what counts now comes first. */
export interface RecordList<Entry> extends Page<Entry> {
  /** Zone its days are shown in. */
  readonly timeZone: string;
}

/** The page's texts. */
export interface RecordListTexts {
  readonly title: string;
  readonly loading: string;
  readonly icon: string;
  /** Headings of its parts, by what {@link RecordListPage.partOf} says, in the order in which they are shown. */
  readonly parts: Readonly<Record<string, string>>;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export abstract class RecordListPage<Entry extends { readonly id: string }> extends FeaturePage {
  static override styles = [
    FeaturePage.styles,
    css`
      /* Its parts stand beside each other on a very wide screen. */
      :host {
        max-inline-size: none;
      }
    `,
  ];

  private readonly _list = new PagedResource(this, {
    args: () => [this.api, this.subject] as const,
    load: ([api, subject], reading, part) => this.load(api, subject, part, reading),
    row: 'ds-list-item',
  });

  protected abstract readonly recordsPart: RecordsPart;
  protected abstract texts(): RecordListTexts;
  protected abstract load(api: ApiTransport, subject: Subject, part: ListPart, call: CallOptions): Promise<RecordList<Entry>>;
  /** Which of the parts an entry belongs to. */
  protected abstract partOf(entry: Entry): string;
  /** One row, a `ds-list-item`; `day` writes a date as exact as it is known. */
  protected abstract renderEntry(entry: Entry, day: (date: string) => string, timeZone: string): TemplateResult;

  /** What stands beside the heading, once the list is there. */
  protected renderActions(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Why the last of it did not work. */
  protected renderActionFailure(): TemplateResult | typeof nothing {
    return nothing;
  }

  override render() {
    const texts = this.texts();
    return html`
      <ds-page-header .heading=${texts.title}>${this._list.value ? this.renderActions() : nothing}</ds-page-header>
      ${this.renderActionFailure()}
      <records-parts-nav .current=${this.recordsPart}></records-parts-nav>
      ${this._list.render(texts.loading, (list) => this._renderList(list, texts))}
    `;
  }

  private _renderList(list: RecordList<Entry>, texts: RecordListTexts) {
    if (list.items.length === 0) {
      return html`
        <ds-card>
          <ds-empty-state .picture=${this.recordsPart} .icon=${texts.icon} .heading=${texts.emptyTitle}>
            ${texts.emptyText} ${renderAskTeam(this)}
          </ds-empty-state>
        </ds-card>
      `;
    }
    return html`
      <ds-grid gap="5" min-column="36rem" align="start">
        ${Object.entries(texts.parts).map(([part, heading]) =>
          this._renderPart(
            heading,
            list.items.filter((entry) => this.partOf(entry) === part),
            list.timeZone,
          ),
        )}
      </ds-grid>
      ${this._list.renderMore()}
    `;
  }

  private _renderPart(heading: string, entries: readonly Entry[], timeZone: string) {
    if (entries.length === 0) return nothing;
    const day = (date: string) => formatKnownDate(date, timeZone, this.locale.locale);
    return html`
      <ds-card .heading=${heading}>
        <ds-list divided .label=${heading}>
          ${repeat(
            entries,
            ({ id }) => id,
            (entry) => this.renderEntry(entry, day, timeZone),
          )}
        </ds-list>
      </ds-card>
    `;
  }
}
