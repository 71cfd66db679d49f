import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { env } from "@/lib/platform/env/env";

const OTHERS_MAY_READ = 0o077;

/**
 * The secret from which the keys of all groups are made: EXAM_SECRET, or a file that only this account can read, made
 * on first use. It never lies beside a database.
 * @throws AppError "forbidden" when others can read the file
 */
export async function examSecret(): Promise<string> {
  if (env.EXAM_SECRET !== undefined) return env.EXAM_SECRET;
  const file = path.resolve(env.MARKWELL_DATA_DIR, "secrets/exam-secret");
  await makeOnce(file);
  const { mode } = await stat(file);
  if ((mode & OTHERS_MAY_READ) !== 0)
    throw new AppError(
      "forbidden",
      `${file} can be read by other accounts of this server, so it is not used. Run: chmod 600 ${file}`,
    );
  return (await readFile(file, "utf8")).trim();
}

async function makeOnce(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(file, randomBytes(32).toString("base64"), {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
