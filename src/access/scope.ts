/** One part of what someone may see: all dimensions that are given must match. Values are ids, or the model's own words. */
export interface Grant {
  readonly organisations?: readonly string[];
  readonly teams?: readonly string[];
  readonly environments?: readonly string[];
  /** Names of classes of the model, as ConfigurationItemClass has them. */
  readonly classes?: readonly string[];
}

/** Which rows someone may see and act on. Grants add to each other; none is nothing. */
export type Scope = { readonly everything: true } | { readonly everything?: false; readonly grants: readonly Grant[] };

export const everything: Scope = { everything: true };
export const nothing: Scope = { grants: [] };
