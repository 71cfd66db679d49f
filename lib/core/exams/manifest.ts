import * as z from "zod/mini";
import type { FieldIssue } from "@/lib/core/kernel/app-error";
import { LEAST_PRACTICE_FOLLOWUPS } from "./practice/follow-ups";
import { problem, problemsOf } from "./problem";
import { isTimeZone, zonedTime } from "./zoned-time";

const text = (most: number) =>
  z
    .string("must be text")
    .check(z.minLength(1, "must not be empty"), z.maxLength(most, "is too long"));
const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.int(message).check(z.gte(least, message), z.lte(most, message));
};
const clock = z
  .string("must be a time such as 09:00")
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:00"));

/** What an entry of either kind says. Paths are relative to the manifest. */
const common = {
  /** Also the name of its folder and of its subdomain. */
  exam_id: text(60).check(
    z.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, "must be small letters, figures and hyphens"),
  ),
  subject: text(100),
  title: z.optional(text(200)),
  introduction: z.optional(text(4_000)),
  date: z.iso.date("must be a date such as 2026-03-05"),
  lang: z._default(
    text(20).check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language such as en")),
    "en",
  ),
  num_questions: whole(1, 200),
  timezone: z._default(
    text(60).check(z.refine(isTimeZone, "must be a time zone such as Europe/London")),
    "Europe/London",
  ),
  shuffle: z._default(z.boolean("must be true or false"), true),
  questions: text(500),
};
const variant = z.enum(["strict", "standard", "lenient"], "must be strict, standard or lenient");
/** Minutes; 0: none. */
const minutes = whole(0, 1_440);
const mode = {
  exam: z.literal("exam", "must be exam or practice"),
  practice: z.literal("practice"),
};

/** One group of a manifest, as it is written. */
const examSchema = z.strictObject({
  mode: z._default(mode.exam, "exam"),
  ...common,
  prompt_variant: z._default(variant, "standard"),
  max_followups: z._default(whole(0, 20), 3),
  time_limit: minutes,
  starts_at: z.optional(clock),
  ends_at: z.optional(clock),
  roster: text(500),
});
const never = (why: string) => z.optional(z.undefined(`cannot be said of a practice: ${why}`));
/** A standing practice: whoever comes may begin at any time; it is lenient, and asks on more. */
const practiceSchema = z.strictObject({
  mode: mode.practice,
  ...common,
  prompt_variant: z._default(z.literal("lenient", "of a practice is lenient, always"), "lenient"),
  max_followups: z._default(whole(LEAST_PRACTICE_FOLLOWUPS, 20), LEAST_PRACTICE_FOLLOWUPS),
  time_limit: z._default(minutes, 0),
  starts_at: never("it stands open until it is taken down"),
  ends_at: never("it stands open until it is taken down"),
  roster: never("whoever comes begins without a slip"),
});
type WrittenGroup = z.infer<typeof examSchema> | z.infer<typeof practiceSchema>;
export type ManifestGroup = WrittenGroup & {
  /** starts_at and ends_at as moments; undefined: open. */
  readonly window: { readonly from: Date | undefined; readonly to: Date | undefined };
  /** Where its entry stands in the manifest: "" or "exams.1". */
  readonly path: string;
};

/** The files an entry names. */
export interface NamedFiles {
  readonly questions: string | undefined;
  readonly roster?: string | undefined;
  /** Where the entry stands in the manifest. */
  readonly path: string;
}

export interface ReadManifest {
  readonly groups: readonly ManifestGroup[];
  /** Files named by entries that are no group yet, so that what is wrong with them can be told at once. */
  readonly otherFiles: readonly NamedFiles[];
  /** Everything that is wrong; with any of it nothing is prepared. */
  readonly problems: readonly FieldIssue[];
}

/** @param written a manifest as YAML gave it: one group, or a list of them under `exams`. */
export function readManifest(written: unknown): ReadManifest {
  const entries = entriesOf(written);
  if (entries === undefined)
    return {
      groups: [],
      otherFiles: [],
      problems: [problem([], "is no manifest: it must hold settings")],
    };
  const pathOf = (index: number): Path => (entries.isList ? ["exams", index] : []);
  const read = entries.list.map((entry, index) => readGroup(entry, pathOf(index)));
  const groups = read.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const problems = [
    ...entries.problems,
    ...read.flatMap((each) => each.problems),
    ...twice(groups),
  ];
  const otherFiles = entries.list.flatMap((entry, index) =>
    read[index]?.group === undefined ? [namedFiles(entry, pathOf(index))] : [],
  );
  return { groups, otherFiles, problems };
}

const pathSchema = z.catch(z.optional(text(500)), undefined);
const namedFilesSchema = z.catch(z.object({ questions: pathSchema, roster: pathSchema }), {});

function namedFiles(written: unknown, path: Path): NamedFiles {
  const { questions, roster } = z.parse(namedFilesSchema, written);
  return { questions, roster, path: path.join(".") };
}

interface Entries {
  readonly list: readonly unknown[];
  readonly isList: boolean;
  readonly problems: readonly FieldIssue[];
}

function entriesOf(written: unknown): Entries | undefined {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return undefined;
  if (!("exams" in written)) return { list: [written], isList: false, problems: [] };
  const { exams, ...others } = written;
  const beside = Object.keys(others).map((key) => problem([key], "cannot stand beside exams"));
  if (Array.isArray(exams) && exams.length > 0)
    return { list: exams, isList: true, problems: beside };
  return {
    list: [],
    isList: true,
    problems: [...beside, problem(["exams"], "must be a list with an entry for each group")],
  };
}

type Path = readonly (string | number)[];

function readGroup(
  written: unknown,
  path: Path,
): { readonly group?: ManifestGroup; readonly problems: readonly FieldIssue[] } {
  const read = z.safeParse(isPractice(written) ? practiceSchema : examSchema, written);
  if (!read.success) return { problems: problemsOf(read.error, path) };
  const { date, timezone, starts_at: starts, ends_at: ends } = read.data;
  const moment = (time: string | undefined) =>
    time === undefined ? undefined : zonedTime(date, time, timezone);
  const window = { from: moment(starts), to: moment(ends) };
  const problems = [
    ...leftOut("starts_at", starts, window.from, path),
    ...leftOut("ends_at", ends, window.to, path),
  ];
  if (window.from !== undefined && window.to !== undefined && window.to <= window.from)
    problems.push(problem([...path, "ends_at"], "must be after starts_at"));
  return { group: { ...read.data, window, path: path.join(".") }, problems };
}

function isPractice(written: unknown): boolean {
  const isEntry = typeof written === "object" && written !== null && "mode" in written;
  return isEntry && written.mode === "practice";
}

function leftOut(
  field: string,
  written: string | undefined,
  moment: Date | undefined,
  path: Path,
): FieldIssue[] {
  if (written === undefined || moment !== undefined) return [];
  return [problem([...path, field], "does not exist on that day: the clocks go forward")];
}

function twice(groups: readonly ManifestGroup[]): FieldIssue[] {
  const seen = new Set<string>();
  return groups.flatMap(({ exam_id: id, date }) => {
    const name = `${id}@${date}`;
    if (seen.has(name)) return [problem(["exams"], `${name} stands there twice`)];
    seen.add(name);
    return [];
  });
}
