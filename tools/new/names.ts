/** What a new page is called in each place, from `billing/cost-estimates`. */
export interface PageNames {
  /** `billing` */
  readonly feature: string;
  /** `cost-estimates` */
  readonly page: string;
  /** `costEstimates` */
  readonly camel: string;
  /** `CostEstimates` */
  readonly pascal: string;
  /** `Billing` */
  readonly featurePascal: string;
  /** `Cost estimates`, or the title that was given. */
  readonly words: string;
  /** The same in Spanish; the English one where none was given. */
  readonly spanish: string;
  /** `billing-cost-estimates-page` */
  readonly tag: string;
  /** `BillingCostEstimatesPage` */
  readonly element: string;
  readonly readScope: string;
  readonly writeScope: string;
}

/** @returns nothing when it is no name of a feature and a page */
export function namesOf(place: string, title?: string, spanish?: string): PageNames | undefined {
  const [, feature, page] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(place) ?? [];
  if (feature === undefined || page === undefined) return undefined;
  const words = title ?? capital(page.replaceAll('-', ' '));
  const pascal = capital(page.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  return {
    feature,
    page,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    featurePascal: capital(feature),
    words,
    spanish: spanish ?? words,
    tag: `${feature}-${page}-page`,
    element: `${capital(feature)}${pascal}Page`,
    readScope: `${feature}:read`,
    writeScope: `${feature}:write`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
