/** Defines `billing-pay-fields` for the pages that draw it. */
import { defineElement } from '@portal/shell/contract';
import { BillingPayFields } from './billing-pay-fields.ts';

defineElement('billing-pay-fields', BillingPayFields);
