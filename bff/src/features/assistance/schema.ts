/** Shapes of help with bills. Money is integer US cents; days are calendar days of the clinic. */
export * from './application-schema.ts';
export * from './desk-schema.ts';
export * from './worked-out-schema.ts';
