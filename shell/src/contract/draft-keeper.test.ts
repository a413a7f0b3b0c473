import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { FakeClock } from '../mocks/fake-clock.ts';
import { ApiError } from './api-error.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { keepStateText } from './form-controller.ts';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('what is typed into a form', () => {
  let clock: FakeClock;
  let saved: string[];
  let works: boolean;
  let refusal: Error;
  let keeper: DraftKeeper;
  let controller: ReactiveController;

  beforeEach(() => {
    clock = new FakeClock();
    saved = [];
    works = true;
    refusal = new Error('down');
    const host = {
      addController: (added: ReactiveController) => (controller = added),
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    const save = (text: string): Promise<void> => (works ? Promise.resolve(void saved.push(text)) : Promise.reject(refusal));
    keeper = new DraftKeeper(host, save, clock);
    controller.hostConnected?.();
    keeper.begin('');
  });
  afterEach(() => {
    keeper.clear();
    controller.hostDisconnected?.();
  });

  it('is saved once when typing pauses, not with every key', async () => {
    for (const text of ['a', 'ab', 'abc']) {
      keeper.typed(text);
      clock.advance(500);
    }
    expect(saved).to.deep.equal([]);
    clock.advance(500);
    await turn();
    expect(saved).to.deep.equal(['abc']);
    expect(keeper.state).to.equal('saved');
    clock.advance(60_000);
    await turn();
    expect(saved).to.deep.equal(['abc']);
  });

  it('is saved at once when the page is left', async () => {
    keeper.typed('half a sent');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await turn();
    expect(saved).to.deep.equal(['half a sent']);
  });

  it('is tried again when it could not be saved, which is said', async () => {
    works = false;
    keeper.typed('text');
    clock.advance(1000);
    await turn();
    expect(keeper.state).to.equal('failed');
    works = true;
    clock.advance(5000);
    await turn();
    expect(saved).to.deep.equal(['text']);
    expect(keeper.state).to.equal('saved');
  });

  it('LD-07 waits longer where there is no room for it, which is said in its own words', async () => {
    works = false;
    refusal = new ApiError(409, 'draft/too-many', 'Too much');
    keeper.typed('text');
    clock.advance(1000);
    await turn();
    expect(keeper.state).to.equal('full');
    expect(keepStateText(keeper.state)).to.contain('Send or delete other drafts');
    works = true;
    clock.advance(5000);
    await turn();
    expect(saved).to.deep.equal([]);
    clock.advance(25_000);
    await turn();
    expect(saved).to.deep.equal(['text']);
    expect(keepStateText(keeper.state)).to.equal('');
  });

  it('is held back while the form is sent, and kept on when that fails', async () => {
    keeper.typed('text');
    await keeper.hold();
    clock.advance(1000);
    keeper.flush();
    await turn();
    expect(saved).to.deep.equal([]);
    keeper.release();
    await turn();
    expect(saved).to.deep.equal(['text']);
  });
});
