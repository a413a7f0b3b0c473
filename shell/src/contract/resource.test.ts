import { expect, fixture, html } from '@open-wc/testing';
import { byRole, queryDeep, textOf, waitUntil } from '@portal/design-system/testing';
import { FakeClock } from '../mocks/fake-clock.ts';
import { ApiError } from './api-error.ts';
import { connection } from './connection.ts';
import { FeatureElement } from './feature-element.ts';
import { Resource } from './resource.ts';
import type { Reading } from './resource.ts';
import { held } from './testing/held.ts';
import type { Held } from './testing/held.ts';
import { TEST_PATIENT } from './testing/index.ts';
import type { PortalTestContext } from './testing/index.ts';

interface Visit {
  readonly id: string;
  readonly title: string;
}

class TestVisit extends FeatureElement {
  load: Held<[id: string, reading: Reading], Visit> = held();
  visitId = 'v1';
  readonly clock = new FakeClock();
  readonly seen: (string | undefined)[] = [];
  readonly visit = new Resource(this, {
    args: () => [this.subject, this.visitId] as const,
    load: ([, id], reading) => this.load.work(id, reading),
    clock: this.clock,
    live: 'appointments.changed',
    entity: ({ id }) => id,
    loaded: (_now, before) => void this.seen.push(before?.title),
  });

  override render() {
    return this.visit.render('Loading your visit', ({ title }) => html`<p class="title">${title}</p>`);
  }
}
customElements.define('test-visit', TestVisit);

class TestFiltered extends FeatureElement {
  load: Held<[filter: string], string> = held();
  filter = 'open';
  readonly list = new Resource(this, {
    args: () => [this.subject, this.filter] as const,
    load: ([, filter]) => this.load.work(filter),
    keeps: true,
  });

  override render() {
    return this.list.render('Loading', (text) => html`<p class="title">${text}</p>`);
  }
}
customElements.define('test-filtered', TestFiltered);

const down = new ApiError(503, 'service/unavailable');

describe('data of a page', () => {
  let context: PortalTestContext;
  let el: TestVisit;
  const title = (root: HTMLElement = el) => textOf(queryDeep(root, '.title') ?? document.createElement('p'));
  const changed = (entityId?: string) => context.emitLive({ type: 'appointments.changed', ids: entityId === undefined ? {} : { entityId } });

  beforeEach(async () => {
    context = await fixture<PortalTestContext>(html`<portal-test-context><test-visit></test-visit></portal-test-context>`);
    el = context.querySelector('test-visit') as TestVisit;
    await el.updateComplete;
  });

  async function shown(): Promise<void> {
    await el.load.answer({ id: 'v1', title: 'Check-up' });
    await el.updateComplete;
  }

  it('waits with a named skeleton, then is there', async () => {
    expect(textOf(el)).to.contain('Loading your visit');
    await shown();
    expect(title()).to.equal('Check-up');
    expect(el.seen).to.deep.equal([undefined]);
  });

  it('says in its place that it did not load, and tries again when asked', async () => {
    await el.load.fail(down);
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
    byRole(el, 'button', 'Try again')?.click();
    await shown();
    expect(title()).to.equal('Check-up');
    expect(queryDeep(el, 'ds-alert')).to.equal(null);
  });

  it('offers no other try where it is not there, or access does not include it: that would mend nothing', async () => {
    for (const [status, code, said] of [
      [404, 'resource/not-found', 'We couldn’t find this'],
      [403, 'access/scope-missing', 'Your access does not include this'],
    ] as const) {
      await el.load.fail(new ApiError(status, code));
      await waitUntil(() => textOf(el).includes(said));
      expect(byRole(el, 'button', 'Try again')).to.equal(null);
      expect(queryDeep(el, 'ds-alert')?.getAttribute('tone') ?? '').to.not.equal('danger');
      await expect(context).to.be.accessible();
      void el.visit.refresh();
    }
  });

  it('loads by itself when the portal is back, without keeping a session alive', async () => {
    connection.report(true);
    await el.load.fail(down);
    await waitUntil(() => textOf(el).includes('loads by itself as soon as we can'));
    expect(el.load.calls).to.have.length(1);
    connection.report(false);
    expect(el.load.calls).to.have.length(2);
    expect(el.load.calls[1]?.[1].background).to.equal(true);
    await shown();
    expect(title()).to.equal('Check-up');
  });

  it('does not load by itself once the page is gone', async () => {
    connection.report(true);
    await el.load.fail(down);
    el.remove();
    connection.report(false);
    expect(el.load.calls).to.have.length(1);
  });

  it('says that it takes longer than usual, and goes on waiting', async () => {
    el.clock.advance(3_999);
    await el.updateComplete;
    expect(textOf(el)).to.not.contain('longer than usual');
    el.clock.advance(1);
    await el.updateComplete;
    expect(textOf(el)).to.contain('This is taking longer than usual. We keep trying.');
    await expect(context).to.be.accessible();
    await shown();
    expect(textOf(el)).to.not.contain('longer than usual');
    expect(title()).to.equal('Check-up');
  });

  it('is read again after a live event about it, keeps what is shown until then, and not after one about another', async () => {
    await shown();
    changed('v2');
    expect(el.load.calls).to.have.length(1);
    changed('v1');
    expect(el.load.calls).to.have.length(2);
    expect(el.load.calls[1]?.[1].background).to.equal(true);
    await el.updateComplete;
    expect(title()).to.equal('Check-up');
    await el.load.answer({ id: 'v1', title: 'Cancelled' });
    await el.updateComplete;
    expect(title()).to.equal('Cancelled');
    expect(el.seen).to.deep.equal([undefined, 'Check-up']);
  });

  it('is read again when events may have been missed', async () => {
    await shown();
    changed();
    expect(el.load.calls).to.have.length(2);
  });

  it('is read once more, and no more, when events come while it is read', async () => {
    await shown();
    changed('v1');
    changed('v1');
    changed('v1');
    expect(el.load.calls).to.have.length(2);
    await el.load.answer({ id: 'v1', title: 'Old' });
    expect(el.load.calls).to.have.length(3);
    await el.load.answer({ id: 'v1', title: 'New' });
    await el.updateComplete;
    expect(title()).to.equal('New');
    expect(el.load.calls).to.have.length(3);
  });

  it('stays as it is, with a quiet note and another try, when reading it again fails', async () => {
    await shown();
    changed('v1');
    await el.load.fail(down);
    await el.updateComplete;
    expect(title()).to.equal('Check-up');
    expect(textOf(el)).to.contain('This may be out of date');
    await expect(context).to.be.accessible();
    byRole(el, 'button', 'Try again')?.click();
    await el.load.answer({ id: 'v1', title: 'Newest' });
    await el.updateComplete;
    expect(title()).to.equal('Newest');
    expect(textOf(el)).to.not.contain('This may be out of date');
  });

  it('is not shown on when it is not for this person any more', async () => {
    await shown();
    changed('v1');
    await el.load.fail(new ApiError(404, 'resource/not-found'));
    await el.updateComplete;
    expect(title()).to.equal('');
    expect(textOf(el)).to.contain('We couldn’t find this');
  });

  it('is gone at once when another subject is opened, and what was on its way is aborted', async () => {
    await shown();
    changed('v1');
    context.overrides = { subject: { ...TEST_PATIENT, id: '00000000-0000-4000-8000-000000000001' } };
    await el.updateComplete;
    expect(title()).to.equal('');
    expect(el.load.calls[1]?.[1].signal.aborted).to.equal(true);
    expect(el.load.calls).to.have.length(3);
    await el.load.answer({ id: 'v1', title: 'Of the one before' });
    await el.updateComplete;
    expect(title()).to.equal('');
    await el.load.answer({ id: 'v1', title: 'Of this one' });
    await el.updateComplete;
    expect(title()).to.equal('Of this one');
  });

  it('is read again and kept until then when the access to the same subject changed', async () => {
    await shown();
    context.overrides = { subject: { ...TEST_PATIENT, scopes: ['appointments:read'] } };
    await el.updateComplete;
    expect(title()).to.equal('Check-up');
    expect(el.load.calls).to.have.length(2);
  });

  it('is gone at once when other arguments count', async () => {
    await shown();
    el.visitId = 'v2';
    el.requestUpdate();
    await el.updateComplete;
    expect(title()).to.equal('');
    expect(el.load.calls.at(-1)?.[0]).to.equal('v2');
  });

  it('takes what a write answered, and nothing that was read before it', async () => {
    await shown();
    changed('v1');
    el.visit.patch((visit) => ({ ...visit, title: 'Cancelled here' }));
    await el.updateComplete;
    expect(title()).to.equal('Cancelled here');
    await el.load.answer({ id: 'v1', title: 'From before' });
    await el.updateComplete;
    expect(title()).to.equal('Cancelled here');
    await el.load.answer({ id: 'v1', title: 'Cancelled there' });
    await el.updateComplete;
    expect(title()).to.equal('Cancelled there');
  });

  it('is read no more, and hears nothing, once the page is gone; put back, it reads what it missed', async () => {
    await shown();
    changed('v1');
    el.remove();
    expect(el.load.calls[1]?.[1].signal.aborted).to.equal(true);
    expect(context.subscriptionCount).to.equal(0);
    context.append(el);
    expect(context.subscriptionCount).to.equal(1);
    expect(el.load.calls).to.have.length(3);
  });

  it('by a filter is kept until the new choice is there, and not shown under it when that fails', async () => {
    const list = document.createElement('test-filtered') as TestFiltered;
    context.append(list);
    await list.updateComplete;
    await list.load.answer('open ones');
    list.filter = 'decided';
    list.requestUpdate();
    await list.updateComplete;
    expect(title(list)).to.equal('open ones');
    await list.load.fail(down);
    await list.updateComplete;
    expect(title(list)).to.equal('');
    expect(textOf(list)).to.contain('This is not here yet');
  });
});
