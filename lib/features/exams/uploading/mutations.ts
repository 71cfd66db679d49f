import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { prepareExams } from "../preparing/mutations";
import type { PreparedGroup } from "../preparing/types";
import { registerPackage } from "../registering/mutations";
import type { Upload } from "./schema";

/** Where packages are that were prepared on the page. */
export const packagesFolder = (): string => path.resolve(env.MARKWELL_DATA_DIR, "exams/packages");

/**
 * Prepares and registers the groups of a manifest that was dropped on the page, exactly as `exam prep` would.
 * @throws AppError "invalid" listing every fault with file (by the name it was given) and line.
 */
export async function prepareUpload(
  actor: Actor | undefined,
  { files, update }: Upload,
  now: Date,
): Promise<readonly PreparedGroup[]> {
  const folder = path.resolve(env.MARKWELL_DATA_DIR, "exams/uploads", newId());
  try {
    for (const { name, base64 } of files) {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, Buffer.from(base64, "base64"), { mode: 0o600 });
    }
    const manifest = path.join(folder, manifestAmong(files.map(({ name }) => name)));
    const input = { manifest, out: packagesFolder(), update, draftAnswers: false, within: folder };
    const groups = await prepareExams(input, now).catch((error: unknown) => {
      throw withoutFolder(error, folder);
    });
    for (const group of groups)
      if (group.to_accept === 0) await registerPackage(actor, group.package);
    return groups;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function manifestAmong(names: readonly string[]): string {
  const [manifest, ...others] = names.filter((name) => /\.ya?ml$/i.test(name));
  if (manifest !== undefined && others.length === 0) return manifest;
  throw new AppError(
    "invalid",
    manifest === undefined
      ? "None of these files is a manifest (.yaml)."
      : "These files hold more than one manifest. Prepare one at a time.",
  );
}

/** Files are named as the reader knows them. */
function withoutFolder(error: unknown, folder: string): unknown {
  if (!(error instanceof AppError)) return error;
  const short = (text: string) => text.replaceAll(`${folder}${path.sep}`, "");
  return new AppError(error.code, short(error.message), {
    issues: error.issues.map((issue) => ({
      path: short(issue.path),
      message: short(issue.message),
    })),
    cause: error,
  });
}
