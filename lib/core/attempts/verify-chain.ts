/**
 * Checks a log. Shares no code with what writes it, on purpose: it is a second opinion, written from the
 * description in docs/decisions/0012-answers-are-a-log.md alone.
 */
export interface ChainLink {
  readonly position: number;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

export type ChainVerdict =
  | { readonly intact: true; readonly length: number }
  | { readonly intact: false; readonly position: number; readonly reason: string };

/**
 * @param links every entry of one attempt, in order of position.
 * @param head what the attempt itself says its newest entry is.
 */
export function verifyChain(
  attemptId: string,
  links: readonly ChainLink[],
  head: { readonly position: number; readonly hash: Uint8Array },
  sha256: (bytes: Uint8Array) => Uint8Array,
): ChainVerdict {
  let before = "00".repeat(32);
  let expected = 1;
  for (const { position, payload, hash } of links) {
    if (position !== expected) {
      return broken(expected, `Entry ${expected} is missing: entry ${position} follows.`);
    }
    const text = new TextEncoder().encode(`${attemptId}\n${position}\n`);
    const bytes = Uint8Array.from([...fromHex(before), ...text, ...payload]);
    if (toHex(sha256(bytes)) !== toHex(hash)) {
      return broken(position, `Entry ${position} is not what was written.`);
    }
    before = toHex(hash);
    expected += 1;
  }
  const length = links.length;
  if (head.position !== length || toHex(head.hash) !== before) {
    return broken(length, `The log ends at ${length}, the attempt at ${head.position}.`);
  }
  return { intact: true, length };
}

function broken(position: number, reason: string): ChainVerdict {
  return { intact: false, position, reason };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
