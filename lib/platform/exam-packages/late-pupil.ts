import { hkdfSync } from "node:crypto";
import { v5 } from "uuid";
import { examSecret } from "./exam-secret";

/** Six bytes a draw: what is over when they are divided by thirty is no bias anybody could use. */
const DRAW_BYTES = 6;
const MOST_DRAWS = 16;

/** Who is added to which group, with how much time. */
interface Addition {
  readonly groupId: string;
  readonly studentId: string;
  readonly displayName: string;
  readonly extraTimePercent: number;
}

export interface LatePupil {
  /**
   * Names the addition to the group's program, which does the same command only once. Another name or other extra time is
   * another addition: the program must refuse it, not repeat that it did the first.
   */
  readonly commandId: string;
  /** A whole number from 0 to one less than `limit`. */
  readonly below: (limit: number) => number;
}

/**
 * What a pupil who is added late is drawn from. It is derived from EXAM_SECRET (HKDF, RFC 5869) and the same each time: an
 * addition that broke off after the group's program had done it is repeated, and gives the slip that opens.
 */
export async function latePupil(addition: Addition): Promise<LatePupil> {
  const { groupId, studentId, displayName, extraTimePercent } = addition;
  const info = ["markwell late pupil", groupId, studentId].join("\0");
  const length = DRAW_BYTES * MOST_DRAWS;
  const bytes = Buffer.from(hkdfSync("sha256", await examSecret(), "", info, length));
  let drawn = 0;
  return {
    commandId: v5(
      `add_pupil ${JSON.stringify([studentId, displayName, extraTimePercent])}`,
      groupId,
    ),
    below: (limit) => bytes.readUIntBE(DRAW_BYTES * drawn++, DRAW_BYTES) % limit,
  };
}
