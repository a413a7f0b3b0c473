import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { createFeature } from './create-feature.ts';
import { FeaturePage } from './feature-element.ts';
import type { FeatureView } from './feature.ts';

class GardenBedsPage extends FeaturePage {
  override render() {
    return html`<p>Tulips</p>`;
  }
}

const { mount } = createFeature({
  name: 'mf-garden',
  catalogue: {},
  cards: {},
  findPage: (page) => Promise.resolve(page === 'beds' ? { GardenBedsPage } : { SomethingElse: GardenBedsPage }),
});

describe('a feature', () => {
  const root = document.createElement('div');
  const page = (name: string): FeatureView => ({ kind: 'page', page: name, params: {} });
  const failure = (view: FeatureView): Promise<unknown> =>
    mount(root, view).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('finds a page by its name', async () => {
    await mount(root, page('beds'));
    expect(root.querySelector('garden-beds-page')).to.be.instanceOf(GardenBedsPage);
  });

  it('refuses a module that has not the page it is named for', async () => {
    expect(await failure(page('paths'))).to.be.instanceOf(RangeError);
  });

  it('refuses a card that it has not', async () => {
    expect(await failure({ kind: 'card', card: 'beds', data: {} })).to.be.instanceOf(RangeError);
  });
});
