import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { styleProperties } from './style-properties.ts';

describe('styleProperties()', () => {
  it('sets properties and writes no style attribute into the markup', async () => {
    const view = (width: string) => html`<div ${styleProperties({ 'inset-inline-start': width, '--_rows': '3' })}></div>`;
    const host = await fixture<HTMLElement>(html`<div></div>`);
    render(view('20%'), host);
    const element = host.firstElementChild as HTMLElement;
    expect(element.style.insetInlineStart).to.equal('20%');
    expect(element.style.getPropertyValue('--_rows')).to.equal('3');
    render(view('40%'), host);
    expect(element.style.insetInlineStart).to.equal('40%');
  });

  it('refuses to be the value of an attribute', () => {
    const host = document.createElement('div');
    expect(() => render(html`<div style=${styleProperties({ color: 'red' })}></div>`, host)).to.throw(TypeError, 'belongs inside a tag');
  });
});
