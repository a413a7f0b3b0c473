import { expect } from '@open-wc/testing';
import { byRole, press, queryAllDeep, queryDeep, says, showMore, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import { careKeys, sentCare, sentCareDrafts } from '../../mocks/care-mocks.ts';
import * as stories from './account-care-page.stories.ts';

const { Caring, AnswerLost, AnswerLostAgain, NothingAsked, HalfTyped, Many, Open, Answered, TooMany, WrongDay, AlreadyDecided, ServerError } =
  storyFixture(stories);

type Field = HTMLElement & { value: string; updateComplete: Promise<unknown> };
const field = (el: HTMLElement, name: string): Field | null => queryDeep<Field>(el, `[name=${name}]`);
const MIA = {
  who: 'child',
  otherGivenName: 'Mia',
  otherFamilyName: 'Ruiz',
  otherBirthDate: '2018-05-01',
  otherPatientNumber: 'NH-104211',
  relationship: 'Mother',
  documents: 'Birth certificate',
};

/** Types into the form as a person does: what stands there is said to change. */
async function fill(el: HTMLElement, values: Readonly<Record<string, string>>, permissions: readonly string[]): Promise<void> {
  await waitUntil(() => field(el, 'who') !== null);
  for (const [name, value] of Object.entries(values)) {
    const shown = field(el, name);
    if (!shown) throw new Error(`No field ${name}.`);
    shown.value = value;
    await shown.updateComplete;
    shown.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    shown.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
  for (const permission of permissions) queryDeep(el, `input[value=${permission}]`)?.click();
}

describe('people somebody cares for', () => {
  it('lists them first, each with what may be done for them, until when, and the way to their record', async () => {
    const el = await Caring();
    await says(el, 'Mia Ruiz');
    const cards = queryAllDeep(el, '.person').map((card) => textOf(card).replaceAll(/\s+/g, ' '));
    expect(cards.length).to.equal(3);
    expect(cards[0]).to.contain('You are their parent or guardian').and.to.contain('See and cancel visits').and.to.contain('See and manage bills');
    expect(cards[1]).to.contain('Some things are private to them').and.to.contain('See allergies and vaccines').and.not.to.contain('bills');
    expect(cards[2]).to.contain('You care for them').and.to.contain('Until June 30, 2027');
    expect(byRole(el, 'link', 'Open Mia Ruiz’s record')?.getAttribute('href')).to.equal('/patients/6a1d2e3f-4b5c-4d6e-9f70-8192a3b4c5d6');
    expect(el.scrollWidth).to.be.at.most(el.clientWidth);
    await expect(el).to.be.accessible();
  });

  it('asks for access, and then shows what was asked with an empty form under it', async () => {
    const el = await NothingAsked();
    await says(el, 'We’ll check that you may see their record');
    await expect(el).to.be.accessible();
    press(el, 'Send request');
    await says(el, 'There is a problem');
    await fill(el, MIA, ['messages', 'records-see']);
    const upload = field(el, 'papers') as unknown as HTMLElementTagNameMap['ds-file-upload'];
    const transfer = new DataTransfer();
    transfer.items.add(new File(['%PDF-1.7'], 'birth certificate.pdf', { type: 'application/pdf' }));
    const input = queryDeep<HTMLInputElement>(upload, 'input[type=file]');
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => upload.value !== '' && JSON.parse(upload.value).length === 1);
    press(el, 'Send request');
    await says(el, 'Documents sent: 1');
    expect(sentCare.at(-1)?.body).to.deep.include({ ...MIA, permissions: ['records-see', 'messages'], lastDay: null, locale: 'en' });
    await waitUntil(() => field(el, 'otherGivenName')?.value === '');
    expect((field(el, 'papers') as unknown as HTMLElementTagNameMap['ds-file-upload']).value).to.equal('');
    await waitUntil(() => sentCareDrafts.at(-1) === null);
    await expect(el).to.be.accessible();
  });

  it('gives back what was typed before, choices and papers too, and keeps what is typed', async () => {
    const el = await HalfTyped();
    await waitUntil(() => field(el, 'otherFamilyName')?.value === 'Ru');
    expect(field(el, 'who')?.value).to.equal('child');
    expect(queryDeep<HTMLElementTagNameMap['ds-checkbox-group']>(el, '[name=permissions]')?.values).to.deep.equal(['messages', 'billing']);
    await says(el, 'File 1');
    const name = field(el, 'otherFamilyName');
    if (name) name.value = 'Ruiz';
    name?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    name?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await waitUntil(() => sentCareDrafts.at(-1)?.includes('Ruiz') === true);
    expect(JSON.parse(sentCareDrafts.at(-1) ?? '')).to.deep.equal({
      who: 'child',
      otherGivenName: 'Mia',
      otherFamilyName: 'Ruiz',
      permissions: 'messages,billing',
    });
  });

  it('takes a request back and leaves what is typed below it', async () => {
    const el = await Open();
    await says(el, 'Rosa Ruiz');
    await waitUntil(() => /Until \w+ 30, 2027/.test(textOf(el)));
    await fill(el, { otherGivenName: 'Mia' }, []);
    press(el, 'Cancel this request');
    await says(el, 'Canceled');
    expect(field(el, 'otherGivenName')?.value).to.equal('Mia');
    await expect(el).to.be.accessible();
  });

  it('says when a request was answered meanwhile', async () => {
    const el = await AlreadyDecided();
    await says(el, 'Rosa Ruiz');
    press(el, 'Cancel this request');
    await says(el, 'We’ve already answered this request. You can read our answer below.');
  });

  it('shows answers, and that nothing can be taken back then', async () => {
    const el = await Answered();
    await says(el, 'Our answer: Please send us the court order.');
    await says(el, 'Approved');
    expect(byRole(el, 'button', 'Cancel this request')).to.equal(null);
  });

  it('keeps the form when it is not taken, and says why', async () => {
    const many = await TooMany();
    await fill(many, MIA, ['messages']);
    press(many, 'Send request');
    await says(many, 'You’ve sent a lot of requests today.');
    expect(field(many, 'otherGivenName')?.value).to.equal('Mia');
    const wrong = await WrongDay();
    await fill(wrong, MIA, ['messages']);
    press(wrong, 'Send request');
    await says(wrong, 'Check their birth date.');
  });

  it('sends a request that was corrected after its answer was lost as another one, and shows that', async () => {
    const el = await AnswerLost();
    await fill(el, MIA, ['messages']);
    press(el, 'Send request');
    await says(el, 'We couldn’t reach the portal');
    await fill(el, { otherGivenName: 'Mira' }, []);
    const before = careKeys.length;
    press(el, 'Send request');
    await says(el, 'Mira Ruiz');
    expect(sentCare.at(-1)?.body).to.include({ otherGivenName: 'Mira' });
    expect(careKeys.slice(before - 1)).to.have.length(2);
    expect(new Set(careKeys.slice(before - 1)).size).to.equal(2);
  });

  it('sends the same again under the same key, so that it is one request', async () => {
    const el = await AnswerLostAgain();
    await fill(el, MIA, ['messages']);
    press(el, 'Send request');
    await says(el, 'We couldn’t reach the portal');
    const before = careKeys.length;
    press(el, 'Send request');
    await waitUntil(() => queryAllDeep(el, '.request').length === 1);
    expect(careKeys.slice(before - 1)).to.have.length(2);
    expect(new Set(careKeys.slice(before - 1)).size).to.equal(1);
  });

  it('shows older requests on request, going on at the first of them', async () => {
    const el = await Many();
    const first = await showMore(el, () => queryAllDeep(el, '.request'));
    expect(textOf(first)).to.contain('Person 11');
    expect(queryAllDeep(el, '.request')).to.have.length(25);
    await expect(el).to.be.accessible();
  });

  it('offers another try when the server fails', async () => {
    const el = await ServerError();
    await waitUntil(() => byRole(el, 'button', 'Try again') !== null);
  });
});
