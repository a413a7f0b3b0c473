/** The BFF's own schemas, for mocks and tests on the browser side; never for code that ships. */
export * as appointments from '../features/appointments/schema.ts';
export * as records from '../features/records/schema.ts';
