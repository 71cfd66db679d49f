import { hkdfSync, timingSafeEqual } from "node:crypto";
import { AppError } from "@/lib/core/kernel/app-error";
import { examSecret } from "./exam-secret";

/** What names a group and salts its keys. */
export interface KeyPlace {
  readonly examId: string;
  readonly date: string;
  /** 16 random bytes, hexadecimal, in container.json. */
  readonly salt: string;
}

/** All of 32 bytes, hexadecimal. */
export interface GroupKeys {
  readonly databaseKey: string;
  /** Signs every call between the group's node and the coordinator. */
  readonly groupSecret: string;
  /** Tells whether the secret is the one the group was prepared under, and nothing else. */
  readonly check: string;
}

/** HKDF (RFC 5869) from EXAM_SECRET, the exam's id and date, and the package's salt. */
export async function groupKeys(place: KeyPlace): Promise<GroupKeys> {
  const secret = await examSecret();
  const derive = (purpose: string) => {
    const info = ["markwell exam", purpose, place.examId, place.date].join("\0");
    const key = hkdfSync("sha256", secret, Buffer.from(place.salt, "hex"), info, 32);
    return Buffer.from(key).toString("hex");
  };
  return {
    databaseKey: derive("database"),
    groupSecret: derive("group secret"),
    check: derive("check"),
  };
}

/** @throws AppError "forbidden" (exit 5) for a group that was prepared under another secret. */
export async function keysOfPackage(
  place: KeyPlace & { readonly check: string },
): Promise<GroupKeys> {
  const keys = await groupKeys(place);
  const [given, expected] = [Buffer.from(place.check, "hex"), Buffer.from(keys.check, "hex")];
  if (given.length === expected.length && timingSafeEqual(given, expected)) return keys;
  throw new AppError(
    "forbidden",
    `${place.examId} was prepared under another EXAM_SECRET. Give that one, or prepare the group again here.`,
  );
}
