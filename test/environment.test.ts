import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** What the machine or a tool of ours sets, and nobody is asked to. */
const NOT_SETTINGS = [
  "PATH",
  "TMPDIR",
  "NEXT_RUNTIME",
  "MARKWELL_E2E_FOLDER",
  "PRISMA_SCHEMA_ENGINE_BINARY",
  "CHECKPOINT_DISABLE",
];
const READS =
  /process\.env\.([A-Z][A-Z_0-9]*)|process\.env\["([A-Z_0-9]+)"\]|given\("([A-Z_0-9]+)"\)/g;

/** Every variable that any file of the project reads, with the files that do. */
function variablesRead(): Map<string, string[]> {
  const files = execFileSync(
    "git",
    ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"],
    {
      encoding: "utf8",
    },
  );
  const read = new Map<string, string[]>();
  for (const file of files.trim().split("\n")) {
    for (const match of readFileSync(file, "utf8").matchAll(READS)) {
      const name = match[1] ?? match[2] ?? match[3] ?? "";
      read.set(name, [...(read.get(name) ?? []), file]);
    }
  }
  return read;
}

it("lists every variable the code reads in .env.example", () => {
  const example = readFileSync(".env.example", "utf8");
  const listed = new Set(
    [...example.matchAll(/^(?:# )?([A-Z][A-Z_0-9]*)=/gm)].map((match) => match[1]),
  );
  const unlisted = [...variablesRead()].filter(
    ([name]) => !listed.has(name) && !NOT_SETTINGS.includes(name),
  );
  expect(Object.fromEntries(unlisted)).toEqual({});
});

it("says of every listed variable what it means", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const isSetting = (line = "") => /^(# )?[A-Z][A-Z_0-9]*=/.test(line);
  const silent = lines.filter((line, index) => {
    if (!isSetting(line)) return false;
    const before = lines.slice(0, index).findLast((earlier) => !isSetting(earlier)) ?? "";
    return !before.startsWith("# ");
  });
  expect(silent).toEqual([]);
});
