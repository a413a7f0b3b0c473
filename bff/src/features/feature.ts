/**
 * What a feature is to the rest of the server. `features/<name>/feature.ts`
 * says all that anybody else must know of it, and `features/index.ts` lists it:
 * a new feature touches no other file.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Schema } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import type { Job } from '../jobs/job.ts';
import type { FeatureFacts } from './facts.ts';

export interface FeatureDefinition extends FeatureFacts {
  /** Routers with where they are mounted; of two that could answer the same address, the first does. */
  readonly routes?: readonly (readonly [path: `/api/${string}`, router: OpenAPIHono<AppEnv, Schema, string>])[];
  /** Routers that other systems call: what comes is signed, not sent by a page of ours, so it passes none of the checks on those. */
  readonly callbacks?: FeatureDefinition['routes'];
  /** What it does in the background. */
  readonly jobs?: readonly Job[];
}

/** Checks a definition and keeps it as it is. */
export function defineFeature(definition: FeatureDefinition): FeatureDefinition {
  return definition;
}
