/** The list with `id` at place `to` (0 is the first); what stood between moves up or down by one. */
export function withMoved(order: readonly string[], id: string, to: number): string[] {
  const rest = order.filter((other) => other !== id);
  const place = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
