/** Brings the second step, for those who have one. */
import { defineElement } from '@portal/design-system/define-element';
import { PortalSecondStep } from './portal-second-step.ts';

defineElement('portal-second-step', PortalSecondStep);
