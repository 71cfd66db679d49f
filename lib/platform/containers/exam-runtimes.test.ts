import { expect, it } from "vitest";
import { parseEnv } from "@/lib/platform/env/schema";
import { chooseRuntime, openRuntimes } from "./exam-runtimes";

const kinds = (settings: Record<string, string>) =>
  openRuntimes(parseEnv(settings), "school").map(({ kind }) => kind);

it("prefers containers where there is an engine, and always has processes", () => {
  expect(kinds({ EXAM_ENGINES: "unix:///run/a.sock, unix:///run/b.sock" })).toEqual([
    "container",
    "process",
  ]);
  expect(kinds({}).at(-1)).toBe("process");
});

it("says what to do when containers are asked for and there is no engine", () => {
  const [processes] = openRuntimes(parseEnv({}), "school").filter(({ kind }) => kind === "process");
  expect(processes?.isolation).toContain("Less isolated");
  expect(chooseRuntime(processes === undefined ? [] : [processes], undefined)).toBe(processes);
  expect(() => chooseRuntime(processes === undefined ? [] : [processes], "container")).toThrow(
    "Install Podman or Docker",
  );
});

it("does not talk to another machine without certificates", () => {
  expect(() => kinds({ EXAM_ENGINES: "https://exams.school.example:2376" })).toThrow(
    "EXAM_ENGINE_CERTS must name the folder",
  );
});
