/** `ds-signature`: typed or drawn, with what one agrees to. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import '../register/signature.ts';
import { formControlContract } from '../testing/form-control-contract.ts';
import { byRole } from '../testing/queries.ts';
import { spokenBy } from '../testing/spoken.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { parseSignature } from './signature-value.ts';
import { decodeStroke, encodeStroke } from './strokes.ts';

type SignatureElement = HTMLElementTagNameMap['ds-signature'];

const TYPED = '{"kind":"typed","text":"Sam Rivers"}';
const DRAWN = JSON.stringify({
  kind: 'drawn',
  strokes: [
    encodeStroke([
      [100, 200],
      [1100, 200],
    ]),
  ],
});

formControlContract({
  tag: 'ds-signature',
  fill: (control) => {
    control.value = TYPED;
  },
  sends: TYPED,
});

describe('ds-signature', () => {
  let signature: SignatureElement;

  const strokes = () => {
    const value = parseSignature(signature.value);
    return value?.kind === 'drawn' ? value.strokes : [];
  };
  const press = async (name: string) => {
    byRole(signature, 'button', name)?.click();
    await signature.updateComplete;
  };
  const canvas = () => signature.renderRoot.querySelector('canvas') as HTMLCanvasElement;
  const draw = async () => {
    const { left, top, width, height } = canvas().getBoundingClientRect();
    const at = (x: number, y: number): [number, number] => [Math.round(left + width * x), Math.round(top + height * y)];
    await sendMouse({ type: 'move', position: at(0.25, 0.5) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.75, 0.5) });
    await sendMouse({ type: 'up' });
    await signature.updateComplete;
  };
  /** The color in the middle of the pad, as “r,g,b,a”. */
  const ink = () => {
    const { width, height } = canvas();
    return canvas()
      .getContext('2d')
      ?.getImageData(width / 2, height / 2, 1, 1)
      .data.join(',');
  };

  beforeEach(async () => {
    signature = await fixture<SignatureElement>(html`<ds-signature label="Signature" required></ds-signature>`);
    await signature.updateComplete;
  });

  afterEach(() => resetMouse());

  it('is typed by default, and tells of it', async () => {
    const heard: string[] = [];
    signature.addEventListener('input', () => heard.push('input'));
    signature.addEventListener('change', () => heard.push('change'));
    signature.focus();
    await sendKeys({ type: 'Al' });
    await sendKeys({ press: 'Tab' });
    expect(signature.value).to.equal('{"kind":"typed","text":"Al"}');
    expect(heard).to.deep.equal(['input', 'input', 'change']);
    expect(signature.displayValue).to.equal('Al');
  });

  it('is drawn with a pointer, undone and cleared', async () => {
    await press('Draw it instead');
    const heard: string[] = [];
    signature.addEventListener('change', () => heard.push('change'));
    await draw();
    expect(strokes()).to.have.length(1);
    const [first, last] = [decodeStroke(strokes()[0] ?? '')[0], decodeStroke(strokes()[0] ?? '').at(-1)];
    expect(first?.[0]).to.be.closeTo(300, 5);
    expect(last?.[0]).to.be.closeTo(900, 5);
    expect(signature.displayValue).to.equal('Signed by hand');
    await draw();
    await press('Undo');
    expect(strokes()).to.have.length(1);
    await press('Clear');
    expect(signature.value).to.equal('');
    expect(signature.renderRoot.querySelector('[role=status]')?.textContent).to.equal('The signature is cleared.');
    await press('Undo');
    expect(signature.renderRoot.querySelector('[role=status]')?.textContent).to.equal('Nothing is drawn yet.');
    expect(heard).to.have.length(4);
    await expect(signature).to.be.accessible();
  });

  it('loses nothing between typing and drawing, and keeps the focus', async () => {
    signature.value = TYPED;
    await signature.updateComplete;
    await press('Draw it instead');
    expect(signature.value).to.equal('');
    await waitUntil(() => signature.shadowRoot?.activeElement?.localName === 'ds-button');
    await draw();
    const drawn = signature.value;
    await press('Type it instead');
    expect(signature.value).to.equal(TYPED);
    await waitUntil(() => signature.shadowRoot?.activeElement?.id === 'control');
    await press('Draw it instead');
    expect(signature.value).to.equal(drawn);
  });

  it('draws a value from outside, and again in the colors of another theme', async () => {
    const root = document.documentElement;
    try {
      root.dataset['theme'] = 'light';
      signature.value = DRAWN;
      await signature.updateComplete;
      await waitUntil(() => ink() === '22,38,43,255');
      root.dataset['theme'] = 'dark';
      await waitUntil(() => ink() === '233,240,240,255');
    } finally {
      root.dataset['theme'] = 'light';
    }
  });

  it('needs the consent as well, and asks for it only after one has left', async () => {
    signature.consent = 'I agree.';
    await signature.updateComplete;
    const after = document.createElement('button');
    signature.after(after);
    signature.focus();
    await sendKeys({ type: 'Sam' });
    await sendKeys({ press: 'Tab' });
    await signature.updateComplete;
    expect(signature.renderRoot.querySelector('.error')).to.equal(null);
    expect(signature.validationMessage).to.equal('Please check the box to agree.');
    after.focus();
    await waitUntil(() => signature.renderRoot.querySelector('.error') !== null);
    signature.renderRoot.querySelector('ds-checkbox')?.shadowRoot?.querySelector('input')?.click();
    await signature.updateComplete;
    expect(signature.checkValidity()).to.equal(true);
    after.remove();
  });

  it('can’t be changed while it is read only', async () => {
    signature.readonly = true;
    signature.value = DRAWN;
    await signature.updateComplete;
    await draw();
    expect(signature.value).to.equal(DRAWN);
    expect(byRole(signature, 'button')).to.equal(null);
  });

  it('is heard with a way to type it', async () => {
    signature.consent = 'I agree.';
    await signature.updateComplete;
    expect((await spokenBy(signature)).join(' | ')).to.contain('textbox, Type your full name');
    await press('Draw it instead');
    const spoken = (await spokenBy(signature)).join(' | ');
    expect(spoken).to.contain('image, Empty space to sign in');
    expect(spoken).to.contain('button, Type it instead');
    expect(spoken).to.contain('checkbox, I agree.');
  });
});
