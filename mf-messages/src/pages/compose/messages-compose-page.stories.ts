/** Writing a message, in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { forgetUnsaved } from '../../compose/draft-saver.ts';
import { forgetReaders } from '../../compose/messages-before-writing.ts';
import { composeScenarios, DRAFT_ID, RESULT_ID } from '../../mocks/compose-mocks.ts';
import { MessagesComposePage } from './messages-compose-page.ts';

defineElement('messages-compose-page', MessagesComposePage);

const DRAFT = `?draft=${DRAFT_ID}`;

/** At an address, as the portal opens it. */
const at = (search: string) => () => {
  history.replaceState(null, '', `${location.pathname}${search}`);
  forgetReaders();
  forgetUnsaved();
  return html`<messages-compose-page></messages-compose-page>`;
};

const meta: Meta = {
  title: 'Messages/Compose page',
  component: 'messages-compose-page',
  render: at(DRAFT),
  decorators: [withPortal()],
};
export default meta;

export const BeforeWriting: StoryObj = { render: at(''), parameters: { msw: composeScenarios.fresh() } };
/** From a test result: what it is about is there already. */
export const FromResult: StoryObj = { render: at(`?link=result:${RESULT_ID}`), parameters: { msw: composeScenarios.fresh() } };
export const Filled: StoryObj = { parameters: { msw: composeScenarios.filled() } };
/** One waits for the safety check, one could not be drawn, one stopped on its way. */
export const WithFiles: StoryObj = { parameters: { msw: composeScenarios.withFiles() } };
export const FileRefused: StoryObj = { parameters: { msw: composeScenarios.fileRefused() } };
export const RedFlag: StoryObj = { parameters: { msw: composeScenarios.redFlag() } };
export const TwoVersions: StoryObj = { parameters: { msw: composeScenarios.twoVersions() } };
export const DeletedElsewhere: StoryObj = { parameters: { msw: composeScenarios.deletedElsewhere() } };
export const Away: StoryObj = { parameters: { msw: composeScenarios.away() } };
export const TeamClosed: StoryObj = { parameters: { msw: composeScenarios.teamClosed() } };
export const OnItsWay: StoryObj = { parameters: { msw: composeScenarios.onItsWay() } };
export const Gone: StoryObj = { parameters: { msw: composeScenarios.gone() } };
export const NobodyToWriteTo: StoryObj = { render: at(''), parameters: { msw: composeScenarios.nobody() } };
export const ForWalter: StoryObj = {
  decorators: [withPortal({ subject: { ...TEST_PATIENT, relationship: 'caregiver', displayName: 'Walter Brandt' } })],
  parameters: { msw: composeScenarios.filled() },
};
export const Loading: StoryObj = { parameters: { msw: composeScenarios.slow } };
export const ServerError: StoryObj = { parameters: { msw: composeScenarios.serverError } };
