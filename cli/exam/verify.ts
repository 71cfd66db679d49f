import * as z from "zod/mini";
import { checkTransfer } from "@/lib/core/exams/check-transfer";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import { isAsSealed } from "@/lib/core/exams/sealed-file";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { readJsonFile } from "../read-json-file";
import { only, readArgs } from "../usage";
import { sha256 } from "./results-file";

/** What a file rests on: the logs its answers follow from, its own checksum, or nothing. */
type Checked = "logs" | "checksum" | "nothing";

/** `exam verify FILE`: whether results are as they were written, with no server and no Postgres. */
export async function verifyFile(args: string[], io: CommandOutput): Promise<number> {
  const name = only(readArgs(args, {}).positionals, "file");
  const files = checked(await readJsonFile(name), name);
  for (const { exam_id, checked: by } of files)
    if (by === "nothing")
      io.err(
        `${exam_id} has neither checksum nor logs: another program wrote it, so nothing could be checked.`,
      );
  io.out({ files });
  return EXIT_DONE;
}

function checked(given: unknown, name: string) {
  const combined = z.safeParse(z.object({ exams: z.array(z.unknown()) }), given);
  const parts = combined.success ? combined.data.exams : [given];
  return parts.map((part) => {
    const { file, by } = checkedPart(part, name);
    return { exam_id: file.exam_id, date: file.date, results: file.results.length, checked: by };
  });
}

function checkedPart(given: unknown, name: string): { file: ExportFile; by: Checked } {
  if (typeof given === "object" && given !== null && "logs" in given) return withLogs(given, name);
  const file = parse(exportFileSchema, given, name);
  const isSound = isAsSealed(given, sha256);
  if (isSound === false)
    throw new AppError(
      "invalid",
      `${name} is not what was written: the checksum of ${file.exam_id} does not match.`,
    );
  return { file, by: isSound === undefined ? "nothing" : "checksum" };
}

function withLogs(given: unknown, name: string): { file: ExportFile; by: Checked } {
  const transfer = parse(transferSchema, given, name);
  const faults = checkTransfer(transfer, sha256);
  if (faults.length === 0) return { file: transfer.export, by: "logs" };
  throw new AppError("invalid", `${name} is not what the group wrote.`, {
    issues: faults.map(({ externalId, position, message }) => ({
      path: [
        externalId ?? "the group",
        ...(position === undefined ? [] : [`entry ${position}`]),
      ].join(", "),
      message,
    })),
  });
}
