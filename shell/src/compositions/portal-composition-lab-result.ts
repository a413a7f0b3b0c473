/** A composed page: one lab result, from the short answer to every number. */
import '@portal/design-system/accordion';
import '@portal/design-system/accordion-item';
import '@portal/design-system/alert';
import '@portal/design-system/avatar';
import '@portal/design-system/badge';
import '@portal/design-system/breadcrumbs';
import '@portal/design-system/button';
import '@portal/design-system/card';
import '@portal/design-system/cluster';
import '@portal/design-system/contents';
import '@portal/design-system/copy-button';
import '@portal/design-system/data-table';
import '@portal/design-system/empty-state';
import '@portal/design-system/grid';
import '@portal/design-system/link';
import '@portal/design-system/page-header';
import '@portal/design-system/print-button';
import '@portal/design-system/progress-steps';
import '@portal/design-system/prose';
import '@portal/design-system/range-bar';
import '@portal/design-system/section';
import '@portal/design-system/share-button';
import '@portal/design-system/skeleton';
import '@portal/design-system/sparkline';
import '@portal/design-system/stack';
import '@portal/design-system/tab-panel';
import '@portal/design-system/tabs';
import '@portal/design-system/timeline';
import '@portal/design-system/tooltip';
import '@portal/design-system/trend-line';
import type { DataColumn } from '@portal/design-system/classes/data-table';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { compositionHeader } from './composition-header.ts';
import { compositionStyles } from './composition-styles.ts';
import { fakeLab } from './lab-result-source.ts';
import type { LabResult, LabSource, LabValue } from './lab-result-source.ts';

const STAGES = [
  { id: 'ordered', label: 'Ordered' },
  { id: 'taken', label: 'Blood taken' },
  { id: 'lab', label: 'In the lab' },
  { id: 'ready', label: 'Ready' },
] as const;

const SECTIONS = [
  { id: 'short', label: 'In short' },
  { id: 'values', label: 'Your values' },
  { id: 'questions', label: 'Questions people ask' },
  { id: 'history', label: 'What happened so far' },
];

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

const latestOf = (value: LabValue): number => value.values.at(-1)?.value ?? Number.NaN;

function stateOf(value: LabValue): { words: string; tone: 'success' | 'warning' } {
  const latest = latestOf(value);
  if (latest < value.low) return { words: 'A little low', tone: 'warning' };
  return latest > value.high ? { words: 'A little high', tone: 'warning' } : { words: 'In range', tone: 'success' };
}

const COLUMNS: readonly DataColumn<LabValue>[] = [
  { key: 'name', label: 'Value', sortable: true },
  { key: 'latest', label: 'Yours', align: 'end', render: (row) => `${latestOf(row)} ${row.unit}` },
  { key: 'range', label: 'Range', align: 'end', render: ({ low, high }) => `${low}–${high}` },
  {
    key: 'state',
    label: 'State',
    sortable: true,
    sortBy: (row) => stateOf(row).words,
    render: (row) => html`<ds-badge tone=${stateOf(row).tone}>${stateOf(row).words}</ds-badge>`,
  },
  {
    key: 'values',
    label: 'Last two years',
    render: ({ name, unit, low, high, values }) =>
      html`<ds-sparkline label=${name} unit=${unit} low=${low} high=${high} .values=${values.map(({ value }) => value)}></ds-sparkline>`,
  },
];

/** The answer first, then the numbers in three ways, then what helps to understand them. */
export class PortalCompositionLabResult extends LitElement {
  static override styles = [
    compositionStyles,
    css`
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-5);
      }

      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-6);
        align-items: start;
      }

      .parts {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ds-space-7);
      }

      .parts > * {
        scroll-margin-block-start: var(--ds-space-5);
      }

      ds-tab-panel {
        padding-block-start: var(--ds-space-4);
      }

      .writer {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--ds-space-3);
        align-items: center;
      }

      @container room (inline-size >= 64rem) {
        .columns {
          grid-template-columns: minmax(0, 1fr) 15rem;
          column-gap: var(--ds-space-7);
        }

        ds-contents {
          order: 1;
        }
      }
    `,
  ];

  /** Who answers. */
  @property({ attribute: false }) source: LabSource = fakeLab;
  /** Id of the tab that is seen first. */
  @property() view: 'table' | 'range' | 'time' = 'table';

  @state() private _result: LabResult | undefined;
  @state() private _failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this._load();
  }

  override render() {
    return html`
      ${compositionHeader('results')}
      <div class="room"><main id="main" class="page" tabindex="-1">${this._renderPage()}</main></div>
    `;
  }

  private _renderPage() {
    if (this._failed) {
      return html`<ds-page-header heading="Test result"></ds-page-header>
        <ds-alert tone="danger" heading="We could not load this result">
          Nothing is lost. Please try again in a moment.
          <ds-button slot="actions" @click=${this._load}>Try again</ds-button>
        </ds-alert>`;
    }
    const result = this._result;
    if (result === undefined) return html`<ds-skeleton variant="card" lines="6" label="Loading your result"></ds-skeleton>`;
    return html`${this._renderTop(result)} ${result.stage === 'ready' ? this._renderReady(result) : this._renderWaiting(result)}`;
  }

  private _renderTop({ name, number, stage }: LabResult) {
    return html`<div class="top">
      <ds-breadcrumbs .items=${[{ label: 'Home', href: '#home' }, { label: 'Results', href: '#results' }, { label: name }]}></ds-breadcrumbs>
      <ds-page-header heading=${name} eyebrow="Test of November 12, 2026">
        Ordered by Dr. Ada Okafor, Oak Street Clinic
        ${stage === 'ready' ? html`<ds-badge slot="meta" tone="info">New</ds-badge>` : nothing}
      </ds-page-header>
      ${stage === 'ready' ? this._renderActions(number) : nothing}
      <ds-progress-steps label="Your test" current=${stage} .steps=${STAGES.map((step) => (stage === 'ready' ? { ...step, state: 'done' as const } : step))}></ds-progress-steps>
    </div>`;
  }

  private _renderActions(number: string) {
    return html`<ds-cluster>
      <ds-print-button label="Print the result"></ds-print-button>
      <ds-share-button url="https://portal.example.com/results" heading="My results" label="Share the result"></ds-share-button>
      <ds-copy-button id="copy" value=${number} label="Copy the order number">Order number</ds-copy-button>
      <ds-tooltip for="copy" side="below">Have it ready when you call us.</ds-tooltip>
    </ds-cluster>`;
  }

  private _renderWaiting({ history }: LabResult) {
    return html`<ds-empty-state icon="flask" heading="Your blood is in the lab">We write to you as soon as the result is there. Most take one day.</ds-empty-state>
      <ds-section heading="What happened so far"><ds-timeline .events=${history} time-zone="America/Chicago"></ds-timeline></ds-section>`;
  }

  private _renderReady({ values, history }: LabResult) {
    return html`<div class="columns">
      <ds-contents .items=${SECTIONS}></ds-contents>
      <div class="parts">
        <ds-section id="short" heading="In short">${this._renderComment()}</ds-section>
        <ds-section id="values" heading="Your values" region description="The range is what most healthy people have.">${this._renderValues(values)}</ds-section>
        <ds-section id="questions" heading="Questions people ask">${this._renderQuestions()}</ds-section>
        <ds-section id="history" heading="What happened so far">
          <ds-timeline .events=${history} time-zone="America/Chicago"></ds-timeline>
        </ds-section>
      </div>
    </div>`;
  }

  private _renderComment() {
    return html`<ds-card tone="accent">
      <ds-stack>
        <div class="writer">
          <ds-avatar name="Ada Okafor"></ds-avatar>
          <div><strong>Dr. Ada Okafor</strong><br /><span class="muted small">Your family doctor, November 13</span></div>
        </div>
        <ds-prose>
          <p><strong>Most of your values are fine.</strong> Your hemoglobin is a little low, and it has gone down slowly for two years. The most common reason is too little iron.</p>
          <p>It is nothing to worry about tonight. Let’s talk about it in the next two weeks.</p>
        </ds-prose>
      </ds-stack>
      <ds-cluster slot="footer">
        <ds-button variant="primary" href="#book">Book a visit</ds-button>
        <ds-button href="#message">Write to Dr. Okafor</ds-button>
      </ds-cluster>
    </ds-card>`;
  }

  private _renderValues(values: readonly LabValue[]) {
    return html`<ds-tabs label="Ways to see your values" selected=${this.view}>
      <ds-tab-panel id="table" label="All values">
        <ds-data-table caption="Blood count of November 12, 2026" caption-hidden .columns=${COLUMNS} .rows=${values}></ds-data-table>
      </ds-tab-panel>
      <ds-tab-panel id="range" label="In the range">
        <ds-grid min-column="18rem" columns="2">
          ${values.map((value) => html`<ds-card heading=${value.name} heading-level="3"><ds-range-bar label=${value.name} value=${latestOf(value)} low=${value.low} high=${value.high} unit=${value.unit}></ds-range-bar><p class="muted">${value.meaning}.</p></ds-card>`)}
        </ds-grid>
      </ds-tab-panel>
      <ds-tab-panel id="time" label="Over time">
        ${values
          .slice(0, 1)
          .map(
            ({ name, unit, low, high, values: points }) =>
              html`<ds-trend-line label=${name} unit=${unit} low=${low} high=${high} .points=${points.map(({ at, value }) => ({ at, value, label: DAY.format(new Date(at)) }))}></ds-trend-line>`,
          )}
      </ds-tab-panel>
    </ds-tabs>`;
  }

  private _renderQuestions() {
    return html`<ds-accordion toggle-all>
      <ds-accordion-item id="what" heading="What does a blood count show?">
        <ds-prose><p>It counts the cells in your blood and says how well they can do their work.</p></ds-prose>
      </ds-accordion-item>
      <ds-accordion-item id="low" heading="What can I do when hemoglobin is low?">
        <ds-prose>
          <p>Do not take iron on your own: too much is harmful. What helps most people:</p>
          <ul>
            <li>Beans, lentils, spinach, meat and fish</li>
            <li>Fruit with the meal, which helps your body take up iron</li>
          </ul>
        </ds-prose>
      </ds-accordion-item>
      <ds-accordion-item id="more" heading="Where can I read more?">
        <p><ds-link href="https://example.com/blood-count" external>Blood count, explained by the health library</ds-link></p>
        <p><ds-link href="#blood-count.pdf" download="blood-count.pdf" details="PDF, 240 KB">This result as a file</ds-link></p>
      </ds-accordion-item>
    </ds-accordion>`;
  }

  private readonly _load = async (): Promise<void> => {
    this._failed = false;
    try {
      this._result = await this.source.result();
    } catch {
      this._failed = true;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-composition-lab-result': PortalCompositionLabResult;
  }
}
