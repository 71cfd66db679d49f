import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { editZip } from "@/test/documents/edited-zip";
import { DOCUMENT_LIMITS } from "./document-limits";
import { readContent } from "./read-content";

/** Many files are read in one test, on machines that may be busy. */
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = "test/samples/documents";
const SAMPLES = ["docx-equations-omml.docx", "pptx-various.pptx", "school-nc-computing-ks3.pdf"];
/** The same damage on every run: a failure here can be looked into. */
const PARAMETERS = { numRuns: 25, seed: 8 };

/** "read", or the sentence of the refusal; anything else that is thrown is a bug. */
async function outcome(bytes: Buffer): Promise<string> {
  try {
    return (await readContent(bytes, DOCUMENT_LIMITS)).kind;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

describe.each(SAMPLES)("%s, damaged", (name) => {
  const whole = readFileSync(`${FOLDER}/${name}`);

  test("byte by byte, is read or refused with a sentence", async () => {
    const spot = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(spot, { minLength: 1, maxLength: 30 }), async (damage) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of damage) bytes[at] = value;
        expect(await outcome(bytes)).toMatch(/^document$|^folder$|\.$/);
      }),
      PARAMETERS,
    );
  });

  test("cut off anywhere, is read or refused with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await outcome(whole.subarray(0, length))).toMatch(/^document$|\.$/);
      }),
      PARAMETERS,
    );
  });
});

describe.each(SAMPLES.filter((name) => !name.endsWith(".pdf")))("%s, damaged", (name) => {
  test("inside its parts, is read or refused", async () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    await fc.assert(
      fc.asyncProperty(share, fc.nat(200), async (where, length) => {
        const bytes = await editZip(readFileSync(`${FOLDER}/${name}`), (part, text) => {
          const at = Math.floor(where * text.length);
          return part.includes("slide") || part.includes("document")
            ? text.slice(0, at) + text.slice(at + length)
            : text;
        });
        expect(await outcome(bytes)).toMatch(/^document$|\.$/);
      }),
      PARAMETERS,
    );
  });
});
