/** The way to a visit in each of its states. */
import { defineElement } from '@portal/shell/contract';
import { TEST_PATIENT, withPortal } from '@portal/shell/contract/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { BOOKED_ID } from '../../mocks/appointments-mocks.ts';
import { schedulingScenarios } from '../../mocks/scheduling-mocks.ts';
import { AppointmentsSchedulePage } from './appointments-schedule-page.ts';

defineElement('appointments-schedule-page', AppointmentsSchedulePage);

const meta: Meta = {
  title: 'Appointments/Schedule page',
  component: 'appointments-schedule-page',
  args: { step: '', visitId: '' },
  render: ({ step, visitId }) => {
    // As after a reload: the step stands in the browser's history.
    history.replaceState({ appointmentsStep: { step: String(step), depth: 0 } }, '');
    return html`<appointments-schedule-page .params=${visitId === '' ? {} : { visitId: String(visitId) }}></appointments-schedule-page>`;
  },
  decorators: [withPortal()],
  parameters: { msw: schedulingScenarios.success },
};
export default meta;

const at = (step: string, msw: (typeof schedulingScenarios)[keyof typeof schedulingScenarios]): StoryObj => ({ args: { step }, parameters: { msw } });
const MIA = { ...TEST_PATIENT, relationship: 'parent', displayName: 'Mia Ruiz' } as const;
const IN_LOS_ANGELES = withPortal({ locale: { locale: 'en', timeZone: 'America/Los_Angeles' } });

export const Need: StoryObj = {};
export const NeedOfMia: StoryObj = { decorators: [withPortal({ subject: MIA })] };
export const Question = at('said.danger', schedulingScenarios.emergency);
/** What was answered was of an older version of the questions. */
export const QuestionsChanged = at('find', schedulingScenarios.questionsChanged);
export const Kinds = at('kind', schedulingScenarios.tooOld);
export const Emergency = at('end', schedulingScenarios.emergency);
export const CallNow = at('end', schedulingScenarios.callNow);
export const ExpressCare = at('end', schedulingScenarios.expressCare);
export const Request = at('end', schedulingScenarios.request);
export const NeedsOrder = at('end', schedulingScenarios.needsOrder);
export const BookedByPhone = at('end', schedulingScenarios.bookedByPhone);
export const TooOld = at('end', schedulingScenarios.tooOld);
export const Find = at('find', schedulingScenarios.finding);
/** The viewer’s clock shows another time than the clinics’. */
export const FindFromAway: StoryObj = { ...Find, decorators: [IN_LOS_ANGELES] };
export const ClinicByPhone = at('find', schedulingScenarios.byPhone);
export const NoOpenings = at('find', schedulingScenarios.noSlots);
export const UnknownZip = at('find', schedulingScenarios.unknownZip);
export const LostSlot = at('find', schedulingScenarios.lostSlot);
export const Busy = at('find', schedulingScenarios.busy);
export const Clashes = at('find', schedulingScenarios.clash);
export const Times = at('times', schedulingScenarios.times);
export const ClosedClinic = at('times', schedulingScenarios.closedClinic);
export const NoTimes = at('times', schedulingScenarios.noSlots);
export const ClashingTimes = at('times', schedulingScenarios.clash);
export const ClockChange = at('times', schedulingScenarios.clockChange);
export const Review = at('review', schedulingScenarios.holding);
export const ReviewOfMia: StoryObj = { ...Review, decorators: [withPortal({ subject: MIA })] };
export const TwoZones: StoryObj = { ...at('review', schedulingScenarios.twoZones), decorators: [IN_LOS_ANGELES] };
export const Extended = at('review', schedulingScenarios.extended);
export const HoldEnded = at('review', schedulingScenarios.holdEnded);
export const LostAtConfirm = at('review', schedulingScenarios.lostAtConfirm);
/** Somebody comes back while a time is held. */
export const Holding = at('', schedulingScenarios.holding);
/** Its minutes are over by now. */
export const NotHolding = at('', schedulingScenarios.holdEnded);
export const HoldingElsewhere = at('', schedulingScenarios.holdingElsewhere);
export const Move: StoryObj = { args: { step: '', visitId: BOOKED_ID }, parameters: { msw: schedulingScenarios.finding } };
export const MoveReview: StoryObj = { args: { step: 'review', visitId: BOOKED_ID }, parameters: { msw: schedulingScenarios.moving } };
export const TooLateToMove: StoryObj = { args: { step: '', visitId: BOOKED_ID }, parameters: { msw: schedulingScenarios.tooLateToMove } };
export const NotMovable: StoryObj = { args: { step: '', visitId: BOOKED_ID }, parameters: { msw: schedulingScenarios.notMovable } };
export const Offline = at('', schedulingScenarios.offline);
export const ServerError = at('', schedulingScenarios.serverError);
export const Loading = at('', schedulingScenarios.slow);
