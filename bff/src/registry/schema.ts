/** Features and their releases: what a build publishes, what is kept on disk and what `GET /api/features` answers. */
import { z } from '@hono/zod-openapi';
import { ScopeSchema } from '../access/scopes.ts';

/** The version of the feature contract that this portal can show. */
export const CONTRACT_VERSION = 1;

export const FeatureNameSchema = z.string().regex(/^mf-[a-z][a-z0-9-]{0,40}$/);
export const ReleaseIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** A text by language code. English is what a language that is missing falls back to. */
const LocalizedSchema = z
  .object({ en: z.string().min(1) })
  .catchall(z.string().min(1))
  .openapi('Localized');
const AudienceSchema = z.enum(['patient', 'clinic']);
/** Whose pages, and what their grant must cover; `person` pages are about whoever is signed in and need none. */
const OfSubject = { audience: AudienceSchema, scope: ScopeSchema };
const OfPerson = { audience: z.literal('person') };
const ViewNameSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** Relative to the open patient or clinic: `/billing/statements/:statementId`. */
const RoutePathSchema = z.string().regex(/^(\/(:[a-zA-Z]+|[a-z0-9-]+))+$/);
const VersionSchema = z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/);

const Route = {
  path: RoutePathSchema,
  page: ViewNameSchema,
  title: LocalizedSchema,
  theirs: LocalizedSchema.optional(),
  /** Path of the list it is opened from. */
  list: RoutePathSchema.optional(),
  /** Only for staff in the record of a patient. */
  atWork: z.literal(true).optional(),
};
const NavEntry = { path: RoutePathSchema, label: LocalizedSchema, theirs: LocalizedSchema.optional(), icon: z.string().min(1), order: z.number() };
const AttentionText = { one: LocalizedSchema.optional(), other: LocalizedSchema };

export const FeatureManifestSchema = z
  .object({
    name: FeatureNameSchema,
    version: VersionSchema,
    contract: z.literal(CONTRACT_VERSION),
    title: LocalizedSchema,
    routes: z.array(z.discriminatedUnion('audience', [z.object({ ...Route, ...OfSubject }), z.object({ ...Route, ...OfPerson })])),
    nav: z.array(
      z.discriminatedUnion('audience', [
        z.object({ ...NavEntry, ...OfSubject, unless: ScopeSchema.optional(), with: ScopeSchema.optional() }),
        z.object({ ...NavEntry, ...OfPerson }),
      ]),
    ),
    cards: z.array(z.object({ id: ViewNameSchema, title: LocalizedSchema, order: z.number(), scope: ScopeSchema, lead: z.literal(true).optional() })),
    /** By the `kind` of an item on the home page: its sentence, with a form for one where it counts. */
    attention: z.record(z.string(), z.object({ ...AttentionText, theirs: z.object(AttentionText).optional() })),
    /** How many things wait to be looked at, in words. */
    waiting: z.object({ one: LocalizedSchema, other: LocalizedSchema }).optional(),
    widgets: z.array(z.object({ id: ViewNameSchema })),
  })
  .openapi('FeatureManifest');

const FileNameSchema = z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/);
const GlobalNameSchema = z.string().regex(/^portal_[a-z0-9_]+$/);

/** `feature.json` of a built feature. */
export const FeatureDescriptionSchema = z.object({
  entry: FileNameSchema,
  container: GlobalNameSchema,
  manifest: FeatureManifestSchema,
});

/** `release.json` of a published release. */
export const ReleaseSchema = z
  .object({
    id: ReleaseIdSchema,
    version: VersionSchema,
    publishedAt: z.iso.datetime(),
    /** The script that defines the container, one of `files`. */
    entry: FileNameSchema,
    /** Name of the global that script sets. */
    container: GlobalNameSchema,
    /** Every file of the release with the SHA-384 of its content, as `integrity` attributes want it. */
    files: z.record(FileNameSchema, z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/)),
    manifest: FeatureManifestSchema,
  })
  .openapi('FeatureRelease');
export type Release = z.infer<typeof ReleaseSchema>;

/** `active.json` of a feature: ids of releases in the order they became active, the last being active now. */
export const ActivationsSchema = z.object({ activations: z.array(ReleaseIdSchema).min(1) });

export const FeaturesSchema = z
  .object({
    features: z.array(z.object({ name: FeatureNameSchema, active: ReleaseSchema, previous: ReleaseSchema.optional() })),
  })
  .openapi('Features');
export type RegisteredFeature = z.infer<typeof FeaturesSchema>['features'][number];
