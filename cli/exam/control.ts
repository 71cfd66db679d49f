import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { addPupil, commandGroup } from "@/lib/features/exams/commanding/mutations";
import { commandSchema, newPupilSchema } from "@/lib/features/exams/commanding/schema";
import { findPupil } from "@/lib/features/exams/sessions/data";
import type { Command, CommandOutput } from "../command";
import { EXIT_DONE } from "../command";
import { needed, only, readArgs, UsageError, wholeNumber } from "../usage";
import { groupNamed } from "./group-name";

type Action = "pause" | "resume" | "extend" | "message" | "reopen" | "end";

/** `exam pause|resume|extend|message|reopen|end EXAM_ID [--pupil ID] [--minutes N] [--text T] [--rest-break]` */
export function control(action: Action): Command {
  return async (args, io) => {
    const { values, positionals } = readArgs(args, {
      pupil: { type: "string" },
      minutes: { type: "string" },
      text: { type: "string" },
      "rest-break": { type: "boolean" },
    });
    const reason = values["rest-break"] === true ? "rest_break" : undefined;
    if (reason !== undefined && (action !== "pause" || values.pupil === undefined))
      throw new UsageError(
        "A rest break is one pupil's: exam pause EXAM_ID --pupil ID --rest-break",
      );
    const groupId = await groupNamed(only(positionals, "exam id"));
    const minutes = wholeNumber(values.minutes, "minutes");
    if (action === "extend") needed(values.minutes, "minutes");
    if (action === "message") needed(values.text, "text");
    const pupilId =
      values.pupil === undefined ? undefined : await pupilNamed(groupId, values.pupil);
    const command = { action, groupId, pupilId, minutes, text: values.text, reason };
    const given = parse(commandSchema, command, "The command");
    const { commandId: _, ...done } = await commandGroup(undefined, given);
    io.out(done);
    return EXIT_DONE;
  };
}

/** `exam pupil add EXAM_ID --student-id X --display-name Y [--extra-time-percent N]`: prints the slip, the only copy. */
export async function pupil(args: string[], io: CommandOutput): Promise<number> {
  const [verb, ...rest] = args;
  if (verb !== "add") throw new UsageError("A pupil can be added: exam pupil add EXAM_ID …");
  const { values, positionals } = readArgs(rest, {
    "student-id": { type: "string" },
    "display-name": { type: "string" },
    "extra-time-percent": { type: "string" },
  });
  const given = {
    groupId: await groupNamed(only(positionals, "exam id")),
    studentId: needed(values["student-id"], "student-id"),
    displayName: needed(values["display-name"], "display-name"),
    extraTimePercent: wholeNumber(values["extra-time-percent"], "extra-time-percent") ?? 0,
  };
  io.out(await addPupil(undefined, parse(newPupilSchema, given, "The pupil")));
  return EXIT_DONE;
}

/** A pupil of a group, by user_id or student id. @throws AppError "not-found". */
export async function pupilNamed(groupId: string, name: string): Promise<string> {
  const id = await findPupil(groupId, name);
  if (id === undefined)
    throw new AppError("not-found", `Nobody in this group is called “${name}”.`);
  return id;
}
