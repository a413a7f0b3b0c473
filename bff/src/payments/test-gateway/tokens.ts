/**
 * Tokens of the test gateway's fields. The page with the fields may not speak to
 * anybody, its own server included, so a token says all of the method that may be
 * known: what it does when charged, brand, last four digits and expiry.
 */
import type { CardError, MethodRow } from './rows.ts';

/** `pm_test_<scenario>_<brand>_<last4>_<MMYYYY>_<random>`; a bank account has no expiry. As `fields.js` writes them. */
const CARD = /^pm_test_(?<scenario>[a-z]{2,20})_(?<brand>visa|mastercard|amex|discover)_(?<last4>\d{4})_(?<month>0[1-9]|1[0-2])(?<year>20\d\d)_[a-z0-9]{16}$/;
const BANK = /^pm_test_(?<scenario>bank[a-z]{0,20})_(?<last4>\d{4})_[a-z0-9]{16}$/;

/** The method of a token that comes for the first time. */
export function methodOfToken(token: string, created: number): MethodRow | undefined {
  const head = { id: token, object: 'payment_method', created, customer: null, spent: false } as const;
  const card = CARD.exec(token)?.groups;
  if (card) {
    const { scenario = '', brand = '', last4 = '', month, year } = card;
    return { ...head, type: 'card', scenario, card: { brand, last4, exp_month: Number(month), exp_year: Number(year) } };
  }
  const bank = BANK.exec(token)?.groups;
  if (!bank) return undefined;
  const { scenario = '', last4 = '' } = bank;
  return { ...head, type: 'us_bank_account', scenario, us_bank_account: { bank_name: 'Test Bank', last4 } };
}

/** What the bank answers, by scenario; one that is not here pays. */
const DECLINES: Readonly<Record<string, Omit<CardError, 'type'>>> = {
  declined: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  later: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  funds: { code: 'card_declined', decline_code: 'insufficient_funds', message: 'Your card has insufficient funds.' },
  limit: { code: 'card_declined', decline_code: 'card_velocity_exceeded', message: 'Your card was declined for going over a limit.' },
  lost: { code: 'card_declined', decline_code: 'lost_card', message: 'Your card was declined.' },
  stolen: { code: 'card_declined', decline_code: 'stolen_card', message: 'Your card was declined.' },
  expired: { code: 'expired_card', message: 'Your card has expired.' },
  code: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  processing: { code: 'processing_error', message: 'An error occurred while processing your card.' },
  approval: { code: 'authentication_required', decline_code: 'authentication_required', message: 'This payment needs approval.' },
  bankclosed: { code: 'account_closed', message: 'The account is closed.' },
  bankfunds: { code: 'insufficient_funds', decline_code: 'insufficient_funds', message: 'The account has too little money in it.' },
};

export function declineOf({ scenario, card }: MethodRow, now: Date): CardError | undefined {
  const ended = card && Date.UTC(card.exp_year, card.exp_month, 1) <= now.getTime();
  const decline = DECLINES[ended ? 'expired' : scenario];
  return decline && { type: 'card_error', ...decline };
}

/** A card of this kind can be saved, and is declined when it is charged: what befalls plans and automatic payments. */
export const savesWell = ({ scenario }: MethodRow): boolean => scenario === 'later' || scenario.startsWith('bank');

/** The charge is made and its answer never arrives. */
export const losesAnswer = ({ scenario }: MethodRow): boolean => scenario === 'lostanswer';

/** The answer takes this long. */
export const SLOW_MS = 4_000;
export const isSlow = ({ scenario }: MethodRow): boolean => scenario === 'slow';
