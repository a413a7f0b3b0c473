/** `ds-icon-button`: its name for everybody, presses, and the toggle. */
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../register/icon-button.ts';
import { spokenBy } from '../testing/spoken.ts';

type IconButton = HTMLElementTagNameMap['ds-icon-button'];

/** Runs each task at once, or keeps them until they are asked for. */
function heldTasks() {
  const tasks: (() => void)[] = [];
  const scheduler = (task: () => void) => {
    tasks.push(task);
    return () => void tasks.splice(tasks.indexOf(task), 1);
  };
  return { scheduler, run: () => tasks.splice(0).forEach((task) => task()) };
}

async function render(template = html`<ds-icon-button label="Print" icon="printer"></ds-icon-button>`) {
  const page = await fixture<HTMLElement>(html`<div><button>Before</button>${template}</div>`);
  const button = page.querySelector('ds-icon-button') as IconButton;
  const { scheduler, run } = heldTasks();
  button.scheduler = scheduler;
  let presses = 0;
  button.addEventListener('click', () => (presses += 1));
  page.querySelector('button')?.focus();
  return { button, run, presses: () => presses, showsTip: () => button.renderRoot.querySelector('.tip')?.matches(':popover-open') };
}

describe('ds-icon-button', () => {
  afterEach(() => resetMouse());

  it('says its name once, and its state', async () => {
    const { button } = await render(html`<ds-icon-button label="Show the map" icon="location" pressed="true"></ds-icon-button>`);
    // The status speaks while it is busy.
    expect(await spokenBy(button)).to.deep.equal(['button, Show the map, pressed', 'status']);
    await expect(button).to.be.accessible();
  });

  it('is pressed with Enter and Space, not while disabled or busy', async () => {
    const { button, presses } = await render();
    button.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(presses()).to.equal(2);
    button.busy = true;
    await button.updateComplete;
    button.click();
    expect(button.renderRoot.querySelector('[role=status]')?.textContent).to.equal('Working');
    button.disabled = true;
    await button.updateComplete;
    button.click();
    expect(presses()).to.equal(2);
  });

  it('shows its name on focus by keyboard, until Escape', async () => {
    const { button, showsTip } = await render();
    await sendKeys({ press: 'Tab' });
    expect(showsTip()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(showsTip()).to.equal(false);
    expect(document.activeElement).to.equal(button);
  });

  it('shows its name under a pointer that rests, and hides it after', async () => {
    const { button, run, showsTip } = await render();
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 10), Math.round(top + 10)] });
    expect(showsTip()).to.equal(false);
    run();
    expect(showsTip()).to.equal(true);
    await sendMouse({ type: 'move', position: [Math.round(left + 300), Math.round(top + 200)] });
    run();
    expect(showsTip()).to.equal(false);
  });

  it('is at least 44 pixels high and wide', async () => {
    const { button } = await render();
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('leaves nothing behind when it is removed', async () => {
    const { button, showsTip } = await render();
    await sendKeys({ press: 'Tab' });
    button.remove();
    expect(showsTip()).to.equal(false);
  });
});
