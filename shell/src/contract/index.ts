/** The feature contract: everything a feature may import from the shell. */
export * from './action.ts';
export * from './api-error.ts';
export * from './catalogues.ts';
export * from './contexts.ts';
export * from './create-feature.ts';
export * from './describe-error.ts';
export * from './draft-keeper.ts';
export * from './feature-element.ts';
export * from './feature.ts';
export * from './form-controller.ts';

export * from './form-drafts.ts';
export * from './form-texts.ts';
export * from './intl.ts';
export * from './locale.ts';
export * from './paged-resource.ts';
export * from './papers.ts';
export * from './passkeys.ts';
export * from './push-subscription.ts';
export * from './record-edit.ts';
export * from './resource.ts';
export * from './scopes.ts';
export * from './step-up.ts';
export * from './text-draft.ts';
export { Turn } from './work.ts';
export type { Call, Leaving, WorkHost } from './work.ts';
export { defineElement } from '@portal/design-system/define-element';
