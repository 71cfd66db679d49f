import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EnvSchema, parseEnv } from "./schema";

describe("parseEnv", () => {
  it("needs nothing to be given", () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, SESSION_TTL_MINUTES: 480 });
    expect(parseEnv({}).OPENAI_API_KEY).toBeUndefined();
  });

  it("treats an empty value as not given", () => {
    expect(parseEnv({ PORT: "", OPENAI_API_KEY: "" })).toEqual(parseEnv({}));
  });

  it("reads lists and switches", () => {
    const env = parseEnv({
      TRUSTED_PROXIES: "10.0.0.1, 10.1.0.0/16,",
      ENABLE_PYTHON_RUNNER: "false",
    });
    expect(env.TRUSTED_PROXIES).toEqual(["10.0.0.1", "10.1.0.0/16"]);
    expect(env.ENABLE_PYTHON_RUNNER).toBe(false);
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["SESSION_TTL_MINUTES", "0"],
    ["AUTH_SECRET", "short"],
    ["ENABLE_IMMEDIATE_FEEDBACK", "perhaps"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });
});

it("knows every default that .env.example gives", () => {
  const example = readFileSync(".env.example", "utf8");
  const defaults = [...example.matchAll(/^#? ?([A-Z_0-9]+)=(.*)$/gm)].map(
    ([, name = "", value = ""]) => [name, value],
  );
  const known = Object.keys(EnvSchema.shape);
  const listed = Object.fromEntries(defaults.filter(([name = ""]) => known.includes(name)));
  expect(Object.keys(listed).sort()).toEqual(known.sort());
  expect(parseEnv(listed)).toEqual(parseEnv({ NODE_ENV: "production" }));
});
