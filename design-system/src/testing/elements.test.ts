/** What holds for the elements that only show something. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineElement } from '../define-element.ts';
import '../register/alert.ts';
import '../register/card.ts';
import '../register/empty-state.ts';
import '../register/key-value-list.ts';
import '../register/list.ts';
import '../register/page-header.ts';
import '../register/skeleton.ts';
import '../register/skip-link.ts';
import { byRole, textOf } from './queries.ts';

describe('ds-page-header', () => {
  it('moves the focus to its heading on request', async () => {
    const header = await fixture<HTMLElementTagNameMap['ds-page-header']>(
      html`<ds-page-header heading="Orders" back-href="#home" back-label="Home"></ds-page-header>`,
    );
    await header.focusHeading();
    expect(header.shadowRoot?.activeElement?.localName).to.equal('h1');
    expect(byRole(header, 'link', 'Home')?.getAttribute('href')).to.equal('#home');
  });
});

describe('ds-card', () => {
  it('makes its heading the link', async () => {
    const card = await fixture(html`<ds-card heading="Orders" heading-level="3" href="#orders">Three</ds-card>`);
    expect(byRole(card, 'heading', 'Orders')?.getAttribute('aria-level')).to.equal('3');
    expect(byRole(card, 'link', 'Orders')?.getAttribute('href')).to.equal('#orders');
  });
});

describe('ds-list-item', () => {
  it('is one link over the whole row, and says that it is unread', async () => {
    const list = await fixture(html`<ds-list label="Letters"><ds-list-item href="#1" unread>Hello</ds-list-item></ds-list>`);
    const link = byRole(list, 'link', /Hello \( ?Unread ?\)/);
    expect(link?.getAttribute('href')).to.equal('#1');
    await expect(list).to.be.accessible();
  });
});

describe('ds-alert', () => {
  it('interrupts for danger, waits for success, and is silent on request', async () => {
    const roles: (string | null | undefined)[] = [];
    for (const alert of [
      html`<ds-alert tone="danger">A</ds-alert>`,
      html`<ds-alert tone="success">B</ds-alert>`,
      html`<ds-alert tone="danger" quiet>C</ds-alert>`,
    ]) {
      const element = await fixture(alert);
      roles.push(element.shadowRoot?.querySelector('.alert')?.getAttribute('role'));
    }
    expect(roles).to.deep.equal(['alert', 'status', null]);
  });

  it('asks to be removed when it is dismissed', async () => {
    const alert = await fixture(html`<ds-alert dismissible>Note</ds-alert>`);
    const dismissed = oneEvent(alert, 'dismiss');
    byRole(alert, 'button', 'Dismiss')?.click();
    await dismissed;
  });
});

describe('ds-key-value-list', () => {
  it('shows text and templates as values', async () => {
    const items = [
      { label: 'Name', value: 'Sam' },
      { label: 'Site', value: html`<a href="#there">There</a>` },
    ];
    const list = await fixture(html`<ds-key-value-list .items=${items}></ds-key-value-list>`);
    expect(textOf(list)).to.equal('Name Sam Site There');
    await expect(list).to.be.accessible();
  });
});

describe('ds-skeleton', () => {
  it('says that something loads', async () => {
    const skeleton = await fixture(html`<ds-skeleton label="Loading orders"></ds-skeleton>`);
    expect(byRole(skeleton, 'status', 'Loading orders')).to.not.equal(null);
  });
});

describe('ds-skip-link', () => {
  it('moves the focus to its target, also in a shadow tree', async () => {
    const wrapper = await fixture(html`<div><ds-skip-link href="#there">Skip</ds-skip-link><main id="there">Here</main></div>`);
    wrapper.querySelector('ds-skip-link')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement?.id).to.equal('there');
  });
});

describe('defineElement', () => {
  it('accepts the same class twice and keeps the first of two', () => {
    const First = class extends HTMLElement {};
    const Second = class extends HTMLElement {};
    defineElement('ds-define-test', First);
    defineElement('ds-define-test', First);
    const reported: unknown[] = [];
    const realConsole = globalThis.console;
    globalThis.console = { ...realConsole, error: (...args: unknown[]) => reported.push(args[0]) };
    try {
      defineElement('ds-define-test', Second);
    } finally {
      globalThis.console = realConsole;
    }
    expect(customElements.get('ds-define-test')).to.equal(First);
    expect(reported).to.have.length(1);
  });
});
