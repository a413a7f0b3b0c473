/** Making an account. */
import { defineFeature } from '../feature.ts';
import { registrationRoutes } from './routes.ts';

export const registration = defineFeature({
  name: 'registration',
  routes: [['/api/registration', registrationRoutes]],
});
