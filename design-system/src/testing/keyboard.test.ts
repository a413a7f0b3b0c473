import { expect, fixture, html } from '@open-wc/testing';
import { keyboardProblems } from './keyboard.ts';

describe('going through a page with the Tab key', () => {
  it('finds nothing where it gets everywhere and away, also inside an element', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<button>One</button><button>Two</button><input aria-label="Three">';
    expect(await keyboardProblems()).to.deep.equal([]);
  });

  it('finds nothing where a control takes more than one stop, and some of a group none', async () => {
    await fixture(html`
      <div tabindex="0">A place that scrolls</div>
      <input type="date" aria-label="Takes a stop for each part" />
      <input type="radio" name="group" aria-label="One" /><input type="radio" name="group" aria-label="Other" checked />
    `);
    expect(await keyboardProblems()).to.deep.equal([]);
  });

  it('names a control that it never reaches', async () => {
    const onFocus = (event: Event): void => ((event.currentTarget as Element).nextElementSibling as HTMLElement).focus();
    await fixture(html`<div><button @focus=${onFocus}>Passed over</button><button>Reached</button></div>`);
    expect(await keyboardProblems()).to.deep.equal(['Tab never reaches <button> “Passed over”']);
  });

  it('names the place that it does not get away from', async () => {
    const keep = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') event.preventDefault();
    };
    await fixture(html`<button @keydown=${keep}>Trap</button>`);
    expect(await keyboardProblems()).to.deep.equal(['Tab does not get away from <button> “Trap”']);
  });
});
