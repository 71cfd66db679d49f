import * as z from "zod/mini";
import { paperSchema } from "@/lib/core/attempts/protocol";
import type { PlayerDatabase } from "./player-database";

const keptPaperSchema = z.object({
  paper: paperSchema,
  /** The server's time when the paper was asked for, and this machine's own then. */
  server: z.number(),
  wall: z.number(),
});

/** The paper as it came, and the clock with it: time runs on over a reload without a connection. */
export type KeptPaper = z.infer<typeof keptPaperSchema>;

/** Keeps the paper, so that a reload without a connection finds it. */
export async function keepPaper(
  database: PlayerDatabase | undefined,
  attempt: string,
  kept: KeptPaper,
): Promise<void> {
  try {
    await database?.put("papers", kept, attempt);
  } catch {
    // A full disk costs the offline reload, not the attempt: the paper is in memory.
  }
}

/** The paper kept by an earlier load, or undefined. */
export async function findKeptPaper(
  database: PlayerDatabase | undefined,
  attempt: string,
): Promise<KeptPaper | undefined> {
  const stored = z.safeParse(keptPaperSchema, await database?.get("papers", attempt));
  return stored.success ? stored.data : undefined;
}

/** After handing in the paper does not stay on a shared machine. */
export async function forgetPaper(
  database: PlayerDatabase | undefined,
  attempt: string,
): Promise<void> {
  try {
    await database?.delete("papers", attempt);
  } catch {
    // The next load of the attempt tries again.
  }
}
