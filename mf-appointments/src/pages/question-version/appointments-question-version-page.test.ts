import { expect } from '@open-wc/testing';
import { byRole, queryAllDeep, queryDeep, storyFixture, textOf, waitUntil } from '@portal/design-system/testing';
import type { PortalTestContext } from '@portal/shell/contract/testing';
import { asked, DRAFT_ID, LIVE_ID, NEW_ID, resetQuestions } from '../../mocks/decision-questions-mocks.ts';
import * as stories from './appointments-question-version-page.stories.ts';

const shown = storyFixture(stories);
type Field = HTMLElement & { value: string; error: string; updateComplete: Promise<unknown> };

const field = (el: HTMLElement, name: string) => queryDeep<Field>(el, `[name="${name}"]`);
const bodyOf = (what: string) => asked.find((one) => one.what === what)?.body as { content: { questions: { id: string; answers: { id: string }[] }[] } };

async function type(el: HTMLElement, name: string, text: string): Promise<void> {
  await waitUntil(() => field(el, name) !== null);
  const at = field(el, name);
  if (at) at.value = text;
  await at?.updateComplete;
  at?.dispatchEvent(new Event('input', { bubbles: true }));
  at?.dispatchEvent(new Event('change', { bubbles: true }));
}

async function press(el: HTMLElement, name: string | RegExp): Promise<void> {
  await waitUntil(() => byRole(el, 'button', name) !== null);
  byRole(el, 'button', name)?.click();
}

async function openTab(el: HTMLElement, name: string): Promise<void> {
  await waitUntil(() => byRole(el, 'tab', name) !== null);
  byRole(el, 'tab', name)?.click();
}

/** What has the focus, through all shadow trees. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The element of the page that has it. */
const focusedHost = (): HTMLElement | undefined => (focused()?.getRootNode() as ShadowRoot | undefined)?.host as HTMLElement | undefined;

describe('a draft of the questions before a visit', () => {
  beforeEach(() => resetQuestions());

  it('is saved as a whole, in the version that was read', async () => {
    const el = (await shown.SameAsLive()) as PortalTestContext;
    await type(el, 'question.danger.words.en', 'Is it bad right now?');
    await type(el, 'start.lab', 'travel');
    await press(el, 'Save the draft');
    await waitUntil(() => asked.some(({ what }) => what === 'save'));
    expect(bodyOf('save')).to.deep.include({ version: 4 });
    expect(bodyOf('save').content).to.deep.include({ start: { new_problem: 'danger', vaccination: 'travel', lab: 'travel' } });
    await waitUntil(() => el.announcements.includes('The draft is saved.'));
  });

  it('may be incomplete: what is missing is listed, leads to its field, and stands there', async () => {
    const el = await shown.Incomplete();
    await press(el, 'Save the draft');
    await waitUntil(() => byRole(el, 'link', /Write this text/) !== null);
    await waitUntil(() => focused()?.getRootNode() === queryDeep(el, 'ds-error-summary')?.shadowRoot);
    expect(textOf(el)).to.contain('3. Is it for a trip?, “No”: Choose what this answer leads to.');
    await waitUntil(() => field(el, 'question.travel.words.es')?.error === 'Write this text.');
    byRole(el, 'link', /Spanish: Write this text/)?.click();
    await waitUntil(() => focusedHost() === field(el, 'question.travel.words.es'));
    byRole(el, 'link', /Nothing leads to this question/)?.click();
    await waitUntil(() => focused()?.id === 'question.alone');
    await expect(el).to.be.accessible();
  });

  it('says why it needs a way to 911', async () => {
    const el = await shown.EmergencyGone();
    await press(el, 'Save the draft');
    await waitUntil(() => byRole(el, 'link', /must lead to “Call 911”/) !== null);
    byRole(el, 'link', /must lead to “Call 911”/)?.click();
    await waitUntil(() => focusedHost() === field(el, 'start.new_problem'));
  });

  it('moves questions and answers, and the focus goes along', async () => {
    const el = (await shown.SameAsLive()) as PortalTestContext;
    await press(el, 'Move down: Is any of this happening now?');
    await waitUntil(() => el.announcements.includes('Moved down.'));
    await waitUntil(() => focusedHost()?.closest('ds-card')?.id === 'card.danger');
    await press(el, 'Move down: Is any of this happening now?');
    // It is the last one: the other button has the focus.
    await waitUntil(() => focusedHost()?.dataset['edit'] === 'up');
    await press(el, 'Move up: It can wait some days');
    await press(el, 'Save the draft');
    await waitUntil(() => asked.some(({ what }) => what === 'save'));
    expect(bodyOf('save').content.questions.map(({ id }) => id)).to.deep.equal(['worse', 'travel', 'danger']);
    expect(bodyOf('save').content.questions[0]?.answers.map(({ id }) => id)).to.deep.equal(['wait', 'fast']);
  });

  it('takes new questions and answers, and gives back what was removed', async () => {
    const el = await shown.SameAsLive();
    await press(el, 'Add a question');
    await waitUntil(() => /^question\.n-.*\.words\.en$/.test(focusedHost()?.getAttribute('name') ?? ''));
    expect(queryAllDeep(el, '[data-edit=add-answer]').length).to.equal(4);
    await press(el, 'Remove the question: How is it now?');
    await waitUntil(() => textOf(el).includes('It was removed.'));
    expect(byRole(el, 'button', 'Remove the question: How is it now?')).to.equal(null);
    await press(el, 'Put it back');
    await waitUntil(() => byRole(el, 'button', 'Remove the question: How is it now?') !== null);
    await press(el, 'Remove the answer: It can wait some days');
    await waitUntil(() => byRole(el, 'button', 'Remove the answer: It can wait some days') === null);
  });

  it('keeps what is typed until it is saved, and shows it again', async () => {
    const el = await shown.KeptFromBefore();
    await waitUntil(() => textOf(el).includes('We kept what you typed last time'));
    expect(field(el, 'start.lab')?.value).to.equal('travel');
    await press(el, 'Start over');
    await waitUntil(() => field(el, 'start.lab')?.value === '');
    await type(el, 'question.danger.words.en', 'Is it bad right now?');
    await waitUntil(() => asked.some(({ what, body }) => what === 'keep' && JSON.stringify(body).includes('Is it bad right now?')));
  });

  it('shows what somebody else saved meanwhile, and offers theirs', async () => {
    const el = await shown.ChangedElsewhere();
    await type(el, 'question.danger.words.en', 'Mine');
    await press(el, 'Save the draft');
    await waitUntil(() => textOf(el).includes('Someone else saved this draft'));
    expect(textOf(el)).to.contain('After: Is one of these happening right now?');
    expect(field(el, 'question.danger.words.en')?.value).to.equal('Mine');
    await expect(el).to.be.accessible();
    await press(el, 'Use theirs');
    await waitUntil(() => field(el, 'question.danger.words.en')?.value === 'Is one of these happening right now?');
  });

  it('is tried as a patient would go through it, to its end', async () => {
    const el = await shown.Draft();
    await openTab(el, 'Try it');
    const answer = async (value: string) => {
      await waitUntil(() => queryDeep<HTMLInputElement>(el, `input[value=${value}]`) !== null);
      queryDeep<HTMLInputElement>(el, `input[value=${value}]`)?.click();
      await press(el, 'Continue');
    };
    await answer('new_problem');
    await waitUntil(() => focused()?.textContent === 'Is one of these happening right now?');
    await answer('yes');
    await waitUntil(() => byRole(el, 'heading', 'Call 911 now') !== null);
    expect(queryDeep(el, 'ds-button[href^="tel:"]')).to.equal(null);
    expect(textOf(el)).to.match(/What do you need\?\s*A new problem/);
    await expect(el).to.be.accessible();
    await press(el, 'Back');
    await waitUntil(() => byRole(el, 'heading', 'Is one of these happening right now?') !== null);
    await answer('no');
    await answer('wait');
    await waitUntil(() => textOf(el).includes('Here they choose a time for: Visit for a new problem.'));
    await press(el, 'Try from the start');
    await waitUntil(() => byRole(el, 'heading', 'What do you need?') !== null);
  });

  it('says in the trial that an answer leads nowhere yet', async () => {
    const el = await shown.Incomplete();
    await openTab(el, 'Try it');
    for (const value of ['vaccination', 'no']) {
      await waitUntil(() => queryDeep<HTMLInputElement>(el, `input[value=${value}]`) !== null);
      queryDeep<HTMLInputElement>(el, `input[value=${value}]`)?.click();
      await press(el, 'Continue');
    }
    await waitUntil(() => byRole(el, 'heading', 'This answer leads nowhere yet') !== null);
  });

  it('goes live after a look at what changes, and a question', async () => {
    const el = (await shown.Draft()) as PortalTestContext;
    await openTab(el, 'What changes');
    await waitUntil(() => textOf(el).includes('Question changed: “Is one of these happening right now?”'));
    expect(textOf(el))
      .to.contain('New question: “Can you come in the morning?”')
      .and.to.contain('Yes → Book a visit: Lab test')
      .and.to.contain('Question removed: “Is it for a trip to another country?”')
      .and.to.match(/“It is getting worse fast” leads elsewhere\s*Before: Call the clinic now\s*After: Express Care today: Visit for a new problem/);
    await press(el, 'Make these questions live');
    await waitUntil(() => queryDeep(el, 'ds-confirm-dialog[open]') !== null);
    await expect(el).to.be.accessible();
    expect(asked).to.deep.equal([]);
    const dialog = queryAllDeep(el, 'ds-confirm-dialog').find((one) => one.hasAttribute('open'));
    dialog?.dispatchEvent(new Event('confirm'));
    await waitUntil(() => el.announcements.includes('Patients are asked these questions now.'));
    expect(asked).to.deep.equal([{ what: 'publish', body: { version: 4, replaces: LIVE_ID } }]);
    await waitUntil(() => byRole(el, 'button', 'Start a draft from this version') !== null);
  });

  it('does not go live while something is missing or not saved', async () => {
    const el = await shown.Incomplete();
    await openTab(el, 'What changes');
    await waitUntil(() => textOf(el).includes('5 things have to be fixed first.'));
    await press(el, 'Show what to fix');
    await waitUntil(() => focused()?.getRootNode() === queryDeep(el, 'ds-error-summary')?.shadowRoot);
    const other = await shown.SameAsLive();
    await type(other, 'question.danger.words.en', 'Mine');
    await openTab(other, 'What changes');
    await waitUntil(() => textOf(other).includes('Something isn’t saved.'));
    expect(byRole(other, 'button', 'Make these questions live')).to.equal(null);
  });

  it('is told when another version went live meanwhile', async () => {
    const el = await shown.LiveElsewhere();
    await openTab(el, 'What changes');
    await press(el, 'Make these questions live');
    await waitUntil(() => queryDeep(el, 'ds-confirm-dialog[open]') !== null);
    queryAllDeep(el, 'ds-confirm-dialog')
      .find((one) => one.hasAttribute('open'))
      ?.dispatchEvent(new Event('confirm'));
    await waitUntil(() => textOf(el).includes('Another version went live a moment ago.'));
    expect(queryDeep(el, 'ds-confirm-dialog[open]')).to.equal(null);
  });

  it('is deleted after a question', async () => {
    const el = (await shown.Draft()) as PortalTestContext;
    await press(el, 'Delete this draft');
    await waitUntil(() => queryDeep(el, 'ds-confirm-dialog[open]') !== null);
    queryDeep(el, 'ds-confirm-dialog[open]')?.dispatchEvent(new Event('confirm'));
    await waitUntil(() => el.visited.includes('/schedule/questions'));
    expect(asked.find(({ what }) => what === 'discard')?.body).to.equal(DRAFT_ID);
  });
});

describe('a version that is no draft', () => {
  beforeEach(() => resetQuestions());

  it('is read, and begun from', async () => {
    const el = (await shown.Live()) as PortalTestContext;
    await waitUntil(() => textOf(el).includes('It can wait some days → Book a visit: Visit for a new problem'));
    expect(textOf(el)).to.match(/A lab test\s*: No questions/);
    await expect(el).to.be.accessible();
    await press(el, 'Start a draft from this version');
    await waitUntil(() => el.visited.includes(`/schedule/questions/${NEW_ID}`));
    expect(asked).to.deep.equal([{ what: 'start', body: { from: LIVE_ID } }]);
  });

  it('warns where what is live leads to a visit that is not offered anymore', async () => {
    const el = await shown.LiveWithAFault();
    await waitUntil(() => textOf(el).includes('This kind of visit isn’t offered anymore.'));
  });
});
