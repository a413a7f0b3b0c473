/** `ds-command-palette`: opening, the keyboard, what was used before, and what is told. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../register/command-palette.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import type { Scheduler } from '../timing/clock.ts';
import type { Command, CommandEvent } from './ds-command-palette.ts';

type Palette = HTMLElementTagNameMap['ds-command-palette'];

const COMMANDS: readonly Command[] = [
  { id: 'home', label: 'Home', group: 'Pages', href: '#home' },
  { id: 'loans', label: 'My loans', group: 'Pages', keywords: 'borrowed books', href: '#loans' },
  { id: 'renew', label: 'Renew all', group: 'Actions' },
  { id: 'out', label: 'Sign out' },
];

const atOnce: Scheduler = (task) => {
  task();
  return () => undefined;
};

async function render(extra: Partial<Palette> = {}) {
  const wrapper = await fixture<HTMLElement>(html`<div>
    <button>Opener</button>
    <ds-command-palette shortcut="k" .commands=${COMMANDS} .scheduler=${atOnce}></ds-command-palette>
  </div>`);
  const palette = wrapper.querySelector('ds-command-palette') as Palette;
  Object.assign(palette, extra);
  const opener = wrapper.querySelector('button') as HTMLButtonElement;
  opener.focus();
  const chosen: string[] = [];
  palette.addEventListener('command', (event) => chosen.push((event as CommandEvent).detail.id));
  const show = async () => {
    palette.show();
    await palette.updateComplete;
  };
  return { palette, opener, chosen, show };
}

async function press(palette: Palette, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await palette.updateComplete;
  }
}

async function type(palette: Palette, text: string): Promise<void> {
  await sendKeys({ type: text });
  await palette.updateComplete;
}

const clean = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const rows = (palette: Palette) => [...palette.renderRoot.querySelectorAll('[role=option]')].map((row) => clean(row));
const groups = (palette: Palette) => [...palette.renderRoot.querySelectorAll('.group-label')].map((label) => clean(label));
const isModal = (palette: Palette) => palette.renderRoot.querySelector('dialog')?.matches(':modal') ?? false;
const said = (palette: Palette) => clean(palette.renderRoot.querySelector('[role=status]'));

function active(palette: Palette): string | undefined {
  const id = palette.renderRoot.querySelector('input')?.getAttribute('aria-activedescendant');
  return id == null ? undefined : clean(palette.renderRoot.querySelector(`#${id}`));
}

describe('ds-command-palette', () => {
  it('opens over the page with the focus in its field, on the first command', async () => {
    const { palette, show } = await render();
    await show();
    expect(isModal(palette)).to.equal(true);
    expect(palette.shadowRoot?.activeElement?.localName).to.equal('input');
    expect(rows(palette)).to.deep.equal(['Home', 'My loans', 'Renew all', 'Sign out']);
    expect(groups(palette)).to.deep.equal(['Pages', 'Actions']);
    expect(active(palette)).to.equal('Home');
    await expect(palette).to.be.accessible();
  });

  it('opens and closes with its shortcut, with Ctrl or ⌘ only', async () => {
    const { palette } = await render();
    const shortcut = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { key: 'k', bubbles: true, composed: true, cancelable: true, ...init });
      (palette.open ? palette.renderRoot.querySelector('input') : document.body)?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    for (const [init, open] of [
      [{}, false],
      [{ ctrlKey: true, shiftKey: true }, false],
      [{ ctrlKey: true }, true],
      [{ ctrlKey: true }, false],
      [{ metaKey: true, key: 'K' }, true],
    ] as const) {
      const wasOpen = palette.open;
      expect(shortcut(init)).to.equal(wasOpen !== open);
      await palette.updateComplete;
      expect(palette.open).to.equal(open);
    }
  });

  it('moves around the ends with Down and Up, and further with Page Down and Page Up', async () => {
    const { palette, show } = await render();
    await show();
    for (const [key, label] of [
      ['ArrowUp', 'Sign out'],
      ['ArrowDown', 'Home'],
      ['ArrowDown', 'My loans'],
      ['PageDown', 'Sign out'],
      ['PageUp', 'Home'],
    ] as const) {
      await press(palette, key);
      expect(active(palette), key).to.equal(label);
    }
  });

  it('finds by label, keywords and group, and does the active one with Enter', async () => {
    const { palette, chosen, show, opener } = await render();
    await show();
    await type(palette, 'renew');
    expect(rows(palette)).to.deep.equal(['Renew all']);
    expect(clean(palette.renderRoot.querySelector('mark'))).to.equal('Renew');
    await press(palette, 'Enter');
    expect(chosen).to.deep.equal(['renew']);
    expect(palette.open).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    await show();
    await type(palette, 'BORROWED');
    expect(rows(palette)).to.deep.equal(['My loans']);
  });

  it('follows a link, unless the page prevents it', async () => {
    const { palette, show } = await render();
    location.hash = '';
    const prevent = (event: Event) => event.preventDefault();
    palette.addEventListener('command', prevent);
    await show();
    await press(palette, 'Enter');
    expect(location.hash).to.equal('');
    palette.removeEventListener('command', prevent);
    await show();
    await press(palette, 'Enter');
    await waitUntil(() => location.hash === '#home', 'it leads there');
    location.hash = '';
  });

  it('puts what was used before first, newest on top', async () => {
    const { palette, show } = await render();
    for (const text of ['sign', 'renew']) {
      await show();
      await type(palette, text);
      await press(palette, 'Enter');
    }
    await show();
    expect(groups(palette)).to.deep.equal(['Used before', 'Pages']);
    expect(rows(palette)).to.deep.equal(['Renew all', 'Sign out', 'Home', 'My loans']);
  });

  it('closes with Escape, its button and a press beside it, and gives the focus back', async () => {
    const { palette, opener, show } = await render();
    const ways = [
      () => press(palette, 'Escape'),
      () => palette.renderRoot.querySelector<HTMLElement>('.close')?.click(),
      () => palette.renderRoot.querySelector('dialog')?.click(),
    ];
    for (const way of ways) {
      await show();
      const closed = oneEvent(palette, 'close');
      await way();
      await closed;
      expect(palette.open).to.equal(false);
      expect(document.activeElement).to.equal(opener);
    }
  });

  it('adds what the page finds elsewhere, and says so when it cannot', async () => {
    const { reportError } = globalThis;
    globalThis.reportError = () => undefined;
    try {
      let answer: (found: Command[]) => void = () => undefined;
      let fail: () => void = () => undefined;
      const search = () =>
        new Promise<Command[]>((resolve, reject) => {
          answer = resolve;
          fail = () => reject(new Error('No answer'));
        });
      const { palette, chosen, show } = await render({ search });
      await show();
      await type(palette, 'o');
      expect(clean(palette.renderRoot.querySelector('.note'))).to.equal('Loading');
      expect(rows(palette)).to.include('Home');
      fail();
      await waitUntil(() => palette.renderRoot.querySelector('.retry'), 'it says so');
      expect(said(palette)).to.equal('We could not search everything.');
      palette.renderRoot.querySelector<HTMLElement>('.retry')?.click();
      answer([{ id: 'book', label: 'Book: Ocean' }]);
      await waitUntil(() => rows(palette).includes('Book: Ocean'), 'it is found');
      await press(palette, 'ArrowUp', 'Enter');
      expect(chosen).to.deep.equal(['book']);
    } finally {
      globalThis.reportError = reportError;
    }
  });

  it('tells how many results there are', async () => {
    const { palette, show } = await render();
    await show();
    await type(palette, 'sign');
    expect(said(palette)).to.equal('1 result');
    const spoken = (await spokenBy(palette.renderRoot.querySelector('dialog') as HTMLElement)).join(' | ');
    expect(spoken).to.contain('combobox, Find a page or an action, sign');
    expect(spoken).to.contain('option, Sign out');
    await type(palette, 'x');
    expect(said(palette)).to.equal('No results. Try other words.');
    await expect(palette).to.be.accessible();
  });

  it('leaves the page usable when it is removed while open', async () => {
    const { palette, opener, show } = await render();
    await show();
    palette.remove();
    opener.focus();
    expect(document.activeElement).to.equal(opener);
  });
});
