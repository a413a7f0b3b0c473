import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, says, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { sent } from '../../mocks/help-mocks.ts';
import * as stories from './billing-desk-help-page.stories.ts';

const { AboveTheRules, Application, Decided, Own, Queue, SecondLook, TooSmall } = storyFixture(stories);

type Field = HTMLElement & { name: string; value: string };
const field = (root: ParentNode, name: string) => queryAllDeep(root, `[name="${name}"]`)[0] as Field | undefined;
const shown = (root: ParentNode, name: string) => waitUntil(() => field(root, name) !== undefined);
function type(root: ParentNode, name: string, value: string): void {
  const found = field(root, name);
  if (!found) throw new Error(`There is no field ${name}.`);
  found.value = value;
  for (const event of ['input', 'change']) found.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

describe('applications for help at the desk', () => {
  beforeEach(() => {
    sent.length = 0;
  });

  it('are listed with what was promised, who has them, and which answers are late', async () => {
    const el = await Queue();
    await says(el, '1 answer is late.');
    for (const text of ['Elena Ruiz', 'NH-104210', 'Answer by', 'Late since', 'Second look']) expect(textOf(el)).to.include(text);
  });

  it('show each step of what the rules give beside what was said and sent', async () => {
    const el = await Application();
    await shown(el, 'discount');
    for (const text of [
      'The income is 234% of that.',
      'Up to 300%, the clinic takes 75% off.',
      'pay-slip-october.pdf',
      'We’re still checking this for harmful software.',
    ])
      expect(textOf(el)).to.include(text);
    expect(field(el, 'because')).to.equal(undefined);
    byRole(el, 'button', 'Approve this application')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]).to.deep.equal({ what: 'decide', body: { decision: 'approve', discount: 75, helpMonths: 6, answer: '', because: '' } });
  });

  it('ask for a reason where another discount is given', async () => {
    const el = await Application();
    await shown(el, 'discount');
    type(el, 'discount', '40');
    await shown(el, 'because');
    type(el, 'because', 'They have savings.');
    byRole(el, 'button', 'Approve this application')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.body).to.deep.include({ discount: 40, because: 'They have savings.' });
  });

  it('ask for more in words that say something', async () => {
    const el = await Application();
    await shown(el, 'way');
    type(el, 'way', 'more');
    await shown(el, 'words');
    type(el, 'words', 'Pay slip');
    byRole(el, 'button', 'Ask for this')?.click();
    await says(el, 'Please write a little more.');
    expect(sent).to.deep.equal([]);
    type(el, 'words', 'Pay slips of October and November');
    byRole(el, 'button', 'Ask for this')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent).to.deep.equal([{ what: 'ask-more', body: { words: 'Pay slips of October and November' } }]);
  });

  it('begin with a no where the rules give nothing, which needs a reason and words', async () => {
    const el = await AboveTheRules();
    await shown(el, 'refusal');
    expect(textOf(el)).to.include('Nothing by the rules');
    type(el, 'refusal', 'income');
    type(el, 'answer', 'You can pay over 24 months.');
    byRole(el, 'button', 'Turn this application down')?.click();
    await waitUntil(() => sent.length > 0);
    expect(sent[0]?.body).to.deep.equal({ decision: 'refuse', refusal: 'income', answer: 'You can pay over 24 months.' });
  });

  it('say why somebody can not decide, what is looked at again, and what was decided', async () => {
    const own = await Own();
    await says(own, 'This is about you or your family.');
    expect(field(own, 'way')).to.equal(undefined);
    const again = await SecondLook();
    await says(again, 'I lost my job since.');
    const decided = await Decided();
    await says(decided, 'Alicia Fontaine');
    expect(textOf(decided)).to.include('−$1,837.50');
  });

  it('say at the field that a second look gives no less', async () => {
    const el = await TooSmall();
    await shown(el, 'discount');
    byRole(el, 'button', 'Approve this application')?.click();
    await says(el, 'A second look can’t give less than the first one.');
  });
});
