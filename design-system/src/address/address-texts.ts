/** What `ds-address` says itself. */
import { defineTexts } from '../texts.ts';

/** Texts of `ds-address`: the names of its fields. */
export interface AddressTexts {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  choose: string;
  postalProblem: string;
  /** Beside a group that may stay empty, but not in part. */
  allOrNothing: string;
}

declare module '../texts.ts' {
  interface TextGroups {
    address: AddressTexts;
  }
}

export const ADDRESS_TEXTS = defineTexts('address', {
  line1: 'Street address',
  line2: 'Apartment, floor or suite',
  city: 'City',
  region: 'State',
  postalCode: 'ZIP code',
  country: 'Country',
  choose: 'Choose one',
  postalProblem: 'Please enter a 5-digit ZIP code, like 05401.',
  allOrNothing: 'You can leave all of it empty. Once you fill in one part, please fill in the others, too.',
});
