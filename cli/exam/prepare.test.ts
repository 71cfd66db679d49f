import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { env } from "@/lib/platform/env/env";
import { addCredential } from "@/lib/platform/exam-packages/credentials-file";
import { bundleCommandLine, markwell } from "@/test/command-line";
import type { WrittenExam } from "@/test/exam-manifest";
import {
  manifestOf,
  NUMBER_QUESTION,
  rosterOf,
  WRITTEN_QUESTION,
  writtenExam,
} from "@/test/exam-manifest";

/** Nothing that prepares may ask for a database. */
const NO_DATABASE = { DATABASE_URL: "postgresql://127.0.0.1:1/none" };
const SECRET = { EXAM_SECRET: "a secret that only these tests ever use", ...NO_DATABASE };

const prep = ({ manifest, out }: WrittenExam, ...more: string[]) =>
  markwell(["exam", "prep", "--manifest", manifest, "--out", out, ...more], SECRET);
const linesOf = (said: string) => said.split("\n").filter((line) => line.startsWith("  "));
const passwordsOf = ({ out }: WrittenExam, examId = "physics-g1") =>
  readFileSync(path.join(out, examId, "credentials.csv"), "utf8")
    .trim()
    .split("\r\n")
    .slice(1);

beforeAll(bundleCommandLine);

describe("markwell exam prep", () => {
  it("prepares a group: encrypted database, credentials, slips, for this account only", async () => {
    const exam = writtenExam();
    const { status, printed } = await prep(exam);
    expect(status).toBe(0);
    expect(printed).toMatchObject({
      groups: [{ exam_id: "physics-g1", questions: 2, pupils: 2, added: ["S1", "S2"] }],
    });
    const folder = path.join(exam.out, "physics-g1");
    const names = readdirSync(folder).sort();
    expect(names).toEqual(["container.json", "credentials.csv", "exam.sqlite", "slips.html"]);
    for (const name of ["container.json", "credentials.csv", "slips.html"])
      expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
    expect(passwordsOf(exam)).toEqual([
      expect.stringMatching(/^S1,Pupil 1,phys-[a-z0-9]{5}$/),
      expect.stringMatching(/^S2,Pupil 2,phys-[a-z0-9]{5}$/),
    ]);
    const database = readFileSync(path.join(folder, "exam.sqlite"));
    for (const word of ["Pupil 1", "float on water", "SQLite format"])
      expect(database.includes(word)).toBe(false);
    const container = readFileSync(path.join(folder, "container.json"), "utf8");
    expect(container).toContain('"timeLimitMinutes": 45');
    for (const [, , password = ""] of passwordsOf(exam).map((line) => line.split(",")))
      expect(container).not.toContain(password);
  });

  it("writes slips in the language of the exam, from right to left where that is read so", async () => {
    const exam = writtenExam();
    exam.write("manifest.yaml", manifestOf("physics-g1", { lang: "ar" }));
    expect((await prep(exam)).status).toBe(0);
    const slips = readFileSync(path.join(exam.out, "physics-g1", "slips.html"), "utf8");
    expect(slips).toContain('<html lang="ar" dir="rtl">');
    expect(slips).toContain('كلمة المرور<br><small lang="en" dir="ltr">Password</small>');
    expect(slips).toContain('<bdi dir="ltr">S1</bdi>');
  });

  it("makes the secret once, in a file only this account can read", async () => {
    const exam = writtenExam();
    const args = ["exam", "prep", "--manifest", exam.manifest, "--out", exam.out];
    expect((await markwell(args, NO_DATABASE)).status).toBe(0);
    const file = path.join(env.MARKWELL_DATA_DIR, "secrets/exam-secret");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("names the school where pupils sign in, and keeps its name on --update", async () => {
    const exam = writtenExam();
    const named = () =>
      JSON.parse(readFileSync(path.join(exam.out, "physics-g1", "container.json"), "utf8"));
    expect((await prep(exam, "--school", "A".repeat(201))).status).toBe(3);
    expect((await prep(exam, "--school", "Brookfield School")).status).toBe(0);
    expect(named()).toMatchObject({ exam: { school: "Brookfield School" } });
    expect((await prep(exam, "--update")).status).toBe(0);
    expect(named()).toMatchObject({ exam: { school: "Brookfield School" } });
  });

  it("keeps every password on --update, and gives new pupils one", async () => {
    const exam = writtenExam();
    await prep(exam);
    const before = passwordsOf(exam);
    expect((await prep(exam)).status).toBe(6);
    exam.write("physics-g1.csv", "student_id,display_name\nS1,Pupil 1\nS2,Pupil 2\nS3,Zoë");
    expect((await prep(exam, "--update")).printed).toMatchObject({ groups: [{ added: ["S3"] }] });
    expect(passwordsOf(exam).slice(0, 2)).toEqual(before);
    expect(passwordsOf(exam)).toHaveLength(3);
  });

  it("keeps on --update the slips of pupils who were added while the group ran, on the roster later or not", async () => {
    const exam = writtenExam();
    await prep(exam);
    const folder = path.join(exam.out, "physics-g1");
    const late = [
      { externalId: "S8", displayName: "=Zoë", password: "phys-aaaaa" },
      { externalId: "S9", displayName: "Cy", password: "phys-bbbbb" },
    ];
    // What `exam pupil add` leaves in a package.
    for (const one of late) await addCredential(path.join(folder, "credentials.csv"), one);
    const before = passwordsOf(exam);
    expect(before).toHaveLength(4);
    const updated = await prep(exam, "--update");
    expect(updated.printed).toMatchObject({ groups: [{ added: [], late: ["S8", "S9"] }] });
    expect(updated.said).toContain("they stay: S8, S9");
    expect(passwordsOf(exam)).toEqual(before);
    const slips = readFileSync(path.join(folder, "slips.html"), "utf8");
    for (const words of ["Pupil 1", "=Zoë", "phys-aaaaa", "phys-bbbbb"])
      expect(slips).toContain(words);
    exam.write("physics-g1.csv", `${rosterOf(2)}\nS9,Cy`);
    expect((await prep(exam, "--update")).printed).toMatchObject({ groups: [{ late: ["S8"] }] });
    expect([...passwordsOf(exam)].sort()).toEqual([...before].sort());
  });

  it("brings in on --update what the files say now: questions, numbers, and who is on the roster", async () => {
    const exam = writtenExam();
    const other = { ...NUMBER_QUESTION, prompt: "What is 7 × 7?" };
    const bank = [NUMBER_QUESTION, WRITTEN_QUESTION, other];
    exam.write("questions.json", JSON.stringify(bank));
    await prep(exam);
    const before = passwordsOf(exam);
    exam.write("questions.json", JSON.stringify([WRITTEN_QUESTION, other, NUMBER_QUESTION]));
    exam.write("manifest.yaml", manifestOf("physics-g1", { num_questions: 3 }));
    exam.write("physics-g1.csv", rosterOf(3).replace("S1,Pupil 1\n", ""));
    const { printed, said } = await prep(exam, "--update");
    const [group] = z.object({ groups: z.array(z.unknown()) }).parse(printed).groups;
    expect(group).toMatchObject({ pupils: 2, added: ["S3"], removed: ["S1"], stayed: [] });
    expect(said).toContain("taken off with their slips: S1");
    expect(passwordsOf(exam)).toEqual([before[1], expect.stringMatching(/^S3,Pupil 3,/)]);
    const folder = path.join(exam.out, "physics-g1");
    for (const name of ["container.json", "slips.html"])
      expect(readFileSync(path.join(folder, name), "utf8")).not.toContain("Pupil 1");
    const out = path.join(exam.folder, "out.json");
    await markwell(["exam", "export", path.join(folder, "exam.sqlite"), "--out", out], SECRET);
    const prompts = [WRITTEN_QUESTION, other, NUMBER_QUESTION].map(({ prompt: text }) => ({
      text,
    }));
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      results: ["S2", "S3"].map((external_id) => ({ external_id, questions: prompts })),
    });
  });

  it("reads rosters as spreadsheets save them", async () => {
    const exam = writtenExam();
    const text =
      'student_id;display_name;extra_time_percent\r\n 0012 ;"Müller; Anna";25\r\n0013;Zoë ;\r\n\r\n';
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`),
      Buffer.from(text, "latin1"),
      Buffer.from(`sep=;\r\n${text}`),
      Buffer.from(`\uFEFF${text}`, "utf16le"),
    ]) {
      exam.write("physics-g1.csv", bytes);
      expect((await prep(exam, "--update")).status).toBe(0);
      const { pupils } = JSON.parse(
        readFileSync(path.join(exam.out, "physics-g1/container.json"), "utf8"),
      ) as { pupils: object[] };
      expect(pupils).toMatchObject([
        { external_id: "0012", display_name: "Müller; Anna", extra_time_percent: 25 },
        { external_id: "0013", display_name: "Zoë", extra_time_percent: 0 },
      ]);
    }
  });

  it("names every fault with file and line, and prepares nothing", async () => {
    const exam = writtenExam();
    const groups = ["physics-g1", "physics-g2"].map((id) =>
      manifestOf(id).replaceAll("\n", "\n    "),
    );
    const fourth = manifestOf("physics-g4").replaceAll("\n", "\n    ");
    const third = manifestOf("physics-g3", {
      date: "2026-02-30",
      time_limt: 45,
      roster: "none.csv",
    });
    exam.write(
      "manifest.yaml",
      `exams:\n  - ${groups[0]}\n  - ${groups[1]}\n  - ${third.replaceAll("\n", "\n    ")}\n  - ${fourth}\n`,
    );
    // Two lists pasted into one file, each in an encoding of its own.
    const windows = Buffer.from("student_id,display_name\nS1,M\xfcller\n", "latin1");
    exam.write("physics-g4.csv", Buffer.concat([windows, Buffer.from("S2,Zoë\n")]));
    exam.write("physics-g1.csv", "student_id,display_name\nS1,Ann\nS2\n\nS1,Bo\nS3,Z\u0007");
    exam.write("physics-g2.csv", "student_id,name\nS1,Ann");
    exam.write("questions.json", JSON.stringify([NUMBER_QUESTION, { text: "Why?" }], null, 2));
    const { status, printed, said } = await prep(exam);
    expect({ status, printed }).toEqual({ status: 3, printed: undefined });
    const lines = linesOf(said).join("\n");
    for (const fault of [
      /manifest\.yaml:\d+: entry 3: date must be a date/,
      /manifest\.yaml:\d+: entry 3: time_limt is not a setting/,
      /physics-g1\.csv:3: .*1 values; the first row names 2/,
      /physics-g1\.csv:4: /,
      /physics-g1\.csv:5: .*stands on line 2 already/,
      /physics-g1\.csv:6: .*no letters/,
      /none\.csv: There is no such file/,
      /physics-g4\.csv:3: .*not in the encoding of the other lines/,
      /physics-g2\.csv:1: .*“name” is no column/,
      /physics-g2\.csv:1: .*display_name is missing/,
      /questions\.json:\d+: question 2, difficulty must be/,
    ])
      expect(lines).toMatch(fault);
    expect(() => readdirSync(exam.out)).toThrow();
  });

  it("names questions without a model answer, a bank that is too small, and what is no YAML or JSON", async () => {
    const exam = writtenExam();
    const dialogue = {
      text: "Why does ice float?",
      difficulty: "hard",
      max_points: 9,
      rubric: "Density.",
    };
    exam.write(
      "questions.json",
      `[\n${[NUMBER_QUESTION, dialogue].map((each) => JSON.stringify(each)).join(",\n")}]`,
    );
    const missing = await prep(exam);
    expect(missing.status).toBe(3);
    expect(linesOf(missing.said)).toEqual([
      expect.stringMatching(/questions\.json:3: question 2, “Why does ice float\?”$/),
    ]);
    expect((await prep(exam, "--draft-answers")).status).toBe(3);
    exam.write("manifest.yaml", manifestOf("physics-g1", { num_questions: 3 }));
    expect((await prep(exam)).said).toMatch(
      /manifest\.yaml:4: .*asks for 3; questions\.json holds 2/,
    );
    exam.write("questions.json", "[\n{,]");
    expect((await prep(exam)).said).toMatch(/questions\.json:2: It is no JSON/);
    exam.write("manifest.yaml", "exam_id: [");
    expect((await prep(exam)).said).toMatch(/manifest\.yaml:\d: It cannot be read/);
  });

  it("is 2 for wrong usage", async () => {
    for (const args of [[], ["prep"], ["prep", "--colour", "red"], ["bake"]])
      expect((await markwell(["exam", ...args], NO_DATABASE)).status).toBe(2);
  });
});

describe("what works on a package alone", () => {
  it("exports a database, and says exit 5 for another secret and 4 for none", async () => {
    const exam = writtenExam();
    await prep(exam);
    const database = path.join(exam.out, "physics-g1/exam.sqlite");
    const out = path.join(exam.folder, "out.json");
    const args = ["exam", "export", database, "--out", out];
    expect(await markwell(args, SECRET)).toMatchObject({ status: 0, printed: { results: 2 } });
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      exam_id: "physics-g1",
      results: [{ external_id: "S1", status: "not_started" }, {}],
    });
    const other = { EXAM_SECRET: "another secret of at least 32 characters" };
    expect((await markwell(args, other)).status).toBe(5);
    expect((await prep({ ...exam, out: exam.folder }, "--update")).status).toBe(0);
    const nowhere = ["exam", "export", path.join(exam.folder, "no.db"), "--out", out];
    expect((await markwell(nowhere, SECRET)).status).toBe(4);
  });

  it("says 4 for a receipt nobody was shown, and 2 for what is none", async () => {
    const exam = writtenExam();
    await prep(exam);
    expect((await markwell(["exam", "receipt", "K7Q9F", exam.out], SECRET)).status).toBe(4);
    expect((await markwell(["exam", "receipt", "K7Q9F7", exam.out], SECRET)).status).toBe(2);
    // Nothing was prepared on the page.
    const nowhere = await markwell(["exam", "receipt", "K7Q9F"], SECRET);
    expect(nowhere).toMatchObject({ status: 4, printed: undefined });
    expect(nowhere.said).toContain("Say which packages to look in.");
  });
});
