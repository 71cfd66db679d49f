import { describe, expect, test } from "vitest";
import { sourceDocumentSchema } from "@/lib/core/documents/source-document";
import { runCommand } from "@/test/run-command";
import { runExtract } from "./extract";

const extract = (...args: string[]) => runCommand(runExtract, ...args);

describe("markwell extract", () => {
  test("prints the document and nothing else", async () => {
    const { status, printed, said } = await extract("test/samples/documents/docx-lists.docx");
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(printed).toHaveLength(1);
    expect(sourceDocumentSchema.parse(printed[0]).title).toBe("Test Document");
  });

  test("says why a file is refused, and prints nothing", async () => {
    const { status, printed, said } = await extract("test/samples/documents/old-various.ppt");
    expect({ status, printed }).toEqual({ status: 3, printed: [] });
    expect(said).toEqual([expect.stringMatching(/^old-various.ppt: .*save it as \.pptx\.$/)]);
  });

  test("tells wrong usage and a missing file apart", async () => {
    expect((await extract()).status).toBe(2);
    await expect(extract("no-such-file.pptx")).rejects.toMatchObject({ code: "not-found" });
  });
});
