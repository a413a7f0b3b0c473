/** What other features may use of this one, beside its shapes in `schema.ts`. */
export { askForPatient } from './ask-for.ts';
export { answerBy, promisesOf } from './answer-by.ts';
export { makeOffer } from './make-offers.ts';
export type { NewOffer } from './make-offers.ts';
export { requestRows } from './news-rows.ts';
