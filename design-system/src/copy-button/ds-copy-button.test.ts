/** `ds-copy-button`: the clipboard, and what is said of it. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../register/copy-button.ts';
import { spokenBy } from '../testing/spoken.ts';

type CopyButton = HTMLElementTagNameMap['ds-copy-button'];

const { clipboard } = navigator;
const { execCommand } = document;

function stubClipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
}

const status = (button: CopyButton) => button.renderRoot.querySelector('[role=status]')?.textContent;

async function pressed(button: CopyButton, outcome: 'copied' | 'copy-failed'): Promise<void> {
  const heard = oneEvent(button, outcome);
  button.click();
  await heard;
  await button.updateComplete;
}

describe('ds-copy-button', () => {
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    document.execCommand = execCommand;
  });

  it('copies its value, says so for a moment, and keeps its name', async () => {
    const button = await fixture<CopyButton>(html`<ds-copy-button value="LX-2041">Copy the number</ds-copy-button>`);
    let end = (): void => undefined;
    button.scheduler = (task) => {
      end = task;
      return () => undefined;
    };
    // The virtual screen reader brings a clipboard of its own.
    expect(await spokenBy(button)).to.include('button, Copy the number');
    const written: string[] = [];
    stubClipboard(async (text) => void written.push(text));
    await pressed(button, 'copied');
    expect(written).to.deep.equal(['LX-2041']);
    expect(status(button)).to.equal('Copied');
    expect(await spokenBy(button)).to.include.members(['button, Copy the number', 'Copied']);
    await expect(button).to.be.accessible();
    end();
    await button.updateComplete;
    expect(status(button)).to.equal('');
  });

  it('selects and copies where there is no clipboard, and keeps the focus', async () => {
    stubClipboard(undefined);
    let selected = '';
    document.execCommand = () => {
      const field = button.shadowRoot?.activeElement as HTMLTextAreaElement;
      selected = field.value.slice(field.selectionStart, field.selectionEnd);
      return true;
    };
    const button = await fixture<CopyButton>(html`<ds-copy-button value="LX-2041"></ds-copy-button>`);
    button.focus();
    await pressed(button, 'copied');
    expect(selected).to.equal('LX-2041');
    expect(button.shadowRoot?.activeElement?.localName).to.equal('ds-button');
    expect(button.renderRoot.querySelector('textarea')).to.equal(null);
  });

  it('says what to do when it does not work', async () => {
    stubClipboard(() => Promise.reject(new Error('refused')));
    document.execCommand = () => false;
    const button = await fixture<CopyButton>(html`<ds-copy-button value="LX-2041"></ds-copy-button>`);
    await pressed(button, 'copy-failed');
    expect(status(button)).to.equal('We couldn’t copy this. Please select the text and copy it.');
  });
});
