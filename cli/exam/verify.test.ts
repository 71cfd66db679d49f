import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Transfer } from "@/lib/core/exams/transfer";
import { resultsIn } from "@/lib/features/exams/importing/data";
import { bundleCommandLine, markwell } from "@/test/command-line";
import { writtenTransfer } from "@/test/exam-transfer";
import { writeCombined, writeResults } from "./results-file";

const folder = mkdtempSync(path.join(tmpdir(), "markwell-verify-"));
const file = path.join(folder, "results.json");
let transfer: Transfer;
beforeAll(async () => {
  await bundleCommandLine();
  const exam = { examId: "verify-g1", subject: "Verifying" };
  transfer = await writtenTransfer(folder, exam, [{ answer: "It is less dense.", number: "42" }]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const verify = (name = file) => markwell(["exam", "verify", name]);
const change = (from: string, to: string) => {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

it("says that plain results are as they were written, and refuses them once anything was changed", async () => {
  await writeResults(file, transfer.export);
  expect(await verify()).toMatchObject({
    status: 0,
    printed: { files: [{ exam_id: "verify-g1", results: 3, checked: "checksum" }] },
  });
  expect(resultsIn(readFileSync(file, "utf8"), file)).toMatchObject([{ exam_id: "verify-g1" }]);
  // Written again by an editor that orders and indents in its own way, it says the same.
  const { sha256, ...rest } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ sha256, ...rest }));
  expect((await verify()).status).toBe(0);
  change("It is less dense.", "It is less Dense.");
  const refused = await verify();
  expect(refused).toMatchObject({ status: 3, printed: undefined });
  expect(refused.said).toContain("the checksum of verify-g1 does not match");
  expect(() => resultsIn(readFileSync(file, "utf8"), file)).toThrow(/checksum does not match/);
});

it("checks each group of several, and a field that only another program knows", async () => {
  await writeCombined(file, [transfer.export, { ...transfer.export, exam_id: "verify-g2" }]);
  expect((await verify()).printed).toMatchObject({
    files: [{ checked: "checksum" }, { exam_id: "verify-g2", checked: "checksum" }],
  });
  change('"exam_id": "verify-g2",', '"exam_id": "verify-g2", "moderated": true,');
  expect((await verify()).said).toContain("the checksum of verify-g2 does not match");
});

it("checks results with their logs entry by entry, and says where nothing can be checked", async () => {
  writeFileSync(file, JSON.stringify(transfer));
  expect((await verify()).printed).toMatchObject({ files: [{ checked: "logs" }] });
  change("It is less dense.", "It is less Dense.");
  expect(await verify()).toMatchObject({ status: 3, said: expect.stringMatching(/S1, entry \d+/) });
  writeFileSync(file, JSON.stringify(transfer.export));
  const plain = await verify();
  expect(plain).toMatchObject({ status: 0, printed: { files: [{ checked: "nothing" }] } });
  expect(plain.said).toContain("nothing could be checked");
  expect((await verify(path.join(folder, "none.json"))).status).toBe(4);
});
