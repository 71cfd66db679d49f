import * as z from "zod/mini";

/** What a tab remembers of an exam over a reload, besides the answers. */
const keptSchema = z.object({
  read: z.array(z.string()),
  handUp: z.boolean(),
  lowered: z._default(z.int(), 0),
});
type Kept = Readonly<z.infer<typeof keptSchema>>;

const NOTHING: Kept = { read: [], handUp: false, lowered: 0 };

export function keptInTab(sessionId: string): Kept {
  try {
    const stored = sessionStorage.getItem(keyOf(sessionId));
    return stored === null ? NOTHING : z.parse(keptSchema, JSON.parse(stored));
  } catch {
    // Blocked by policy, or written by another program: messages are then shown again.
    return NOTHING;
  }
}

export function keepInTab(
  sessionId: string,
  kept: Omit<Kept, "read"> & { readonly read: readonly string[] },
): void {
  try {
    sessionStorage.setItem(keyOf(sessionId), JSON.stringify(kept));
  } catch {
    // Blocked or full: it holds as long as the page.
  }
}

function keyOf(sessionId: string): string {
  return `markwell-exam-room-${sessionId}`;
}
