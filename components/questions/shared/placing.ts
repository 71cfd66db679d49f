/** A thing that can be put somewhere, or a place for one. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

export interface Placement {
  readonly slot: string;
  readonly token: string;
}

/** The placements after putting a token into a slot; what stood in a slot that holds one goes back. */
export function withPlaced(
  placed: readonly Placement[],
  { slot, token }: Placement,
  { reusable, holdsMany }: { readonly reusable: boolean; readonly holdsMany: boolean },
): Placement[] {
  const rest = placed.filter(
    (p) => (holdsMany || p.slot !== slot) && (reusable || p.token !== token),
  );
  return [...rest, { slot, token }];
}

/** The placements after emptying a slot. */
export function withoutSlot(placed: readonly Placement[], slot: string): Placement[] {
  return placed.filter((p) => p.slot !== slot);
}

/** What a slot holds. */
export function tokenIn(placed: readonly Placement[], slot: string): string | undefined {
  return placed.find((p) => p.slot === slot)?.token;
}

/** The tokens that are still to be had. */
export function freeTokens<T extends Named>(
  tokens: readonly T[],
  placed: readonly Placement[],
  reusable: boolean,
): T[] {
  return tokens.filter(({ id }) => reusable || !placed.some(({ token }) => token === id));
}
