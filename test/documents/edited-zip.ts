import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import yazl from "yazl";

/**
 * The same zip with some of its parts changed and others added: `edit` gets every XML part's text and returns
 * the new one.
 */
export async function editZip(
  bytes: Buffer,
  edit: (name: string, text: string) => string,
  added: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const from = await yauzl.fromBufferPromise(bytes);
  const to = new yazl.ZipFile();
  for await (const entry of from.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const part = await buffer(await from.openReadStreamPromise(entry));
    const isXml = /\.(xml|rels)$/.test(entry.fileName);
    const edited = isXml ? Buffer.from(edit(entry.fileName, part.toString("utf8"))) : part;
    to.addBuffer(edited, entry.fileName);
  }
  for (const [name, content] of Object.entries(added)) to.addBuffer(Buffer.from(content), name);
  to.end();
  return await buffer(Readable.from(to.outputStream));
}
