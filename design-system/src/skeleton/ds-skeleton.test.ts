/** `ds-skeleton`: one sentence for the ear, shapes for the eye. */
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../register/skeleton.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { configureTexts } from '../texts.ts';

type Skeleton = HTMLElementTagNameMap['ds-skeleton'];

const shapes = (skeleton: Skeleton) => [...skeleton.renderRoot.querySelectorAll<HTMLElement>('.shape')];

describe('ds-skeleton', () => {
  it('says what loads, once, and nothing of its shapes', async () => {
    const skeleton = await fixture<Skeleton>(html`<ds-skeleton label="Loading orders" lines="5"></ds-skeleton>`);
    expect(await spokenBy(skeleton)).to.deep.equal(['status', 'Loading orders', 'end of status']);
    expect(shapes(skeleton)).to.have.length(5);
    await expect(skeleton).to.be.accessible();
  });

  it('says that something loads when the page does not say what, in its language', async () => {
    const skeleton = await fixture<Skeleton>(html`<ds-skeleton></ds-skeleton>`);
    expect(byRole(skeleton, 'status', 'Loading')).to.not.equal(null);
    configureTexts({ loading: 'Cargando' });
    await skeleton.updateComplete;
    expect(byRole(skeleton, 'status', 'Cargando')).to.not.equal(null);
    configureTexts({});
  });

  it('draws nothing for a number of lines that makes no sense', async () => {
    for (const lines of ['0', '-2', 'many']) {
      const skeleton = await fixture<Skeleton>(html`<ds-skeleton lines=${lines}></ds-skeleton>`);
      expect(shapes(skeleton), lines).to.deep.equal([]);
    }
  });

  it('does not move for readers who want no motion', async () => {
    const skeleton = await fixture<Skeleton>(html`<ds-skeleton></ds-skeleton>`);
    const moves = () => shapes(skeleton).some((shape) => shape.getAnimations().some(({ playState }) => playState === 'running'));
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(moves()).to.equal(true);
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(moves()).to.equal(false);
  });
});
