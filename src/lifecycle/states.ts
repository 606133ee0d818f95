/** Which states a list asks for: those named, those that are open or over, or both at once. */
export interface StatesFilter {
  readonly states?: readonly string[] | null | undefined;
  readonly open?: boolean | null | undefined;
}

/** The states that a filter asks for; null for all. */
export function statesOf(
  { states, open }: StatesFilter,
  lifecycle: { readonly states: object },
  openStates: readonly string[],
): string[] | null {
  if (open == null) return states ? [...states] : null;
  return (states ?? Object.keys(lifecycle.states)).filter((state) => openStates.includes(state) === open);
}
