import { readFile } from "node:fs/promises";
import yauzl from "yauzl";
import { rawEvents } from "./raw-xml";

/** Every XML part of an Office file as text. */
export async function rawParts(file: string | Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(typeof file === "string" ? await readFile(file) : file);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.set(
      entry.fileName,
      Buffer.concat(chunks)
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
  }
  return parts;
}

/** Where each id of a part leads, and of what type it is. */
export function rawRelationships(
  parts: ReadonlyMap<string, string>,
  part: string,
): { id: string; type: string; target: string }[] {
  const slash = part.lastIndexOf("/") + 1;
  const xml = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`) ?? "";
  return [...rawEvents(xml)].flatMap(({ kind, value, attributes }) => {
    if (kind !== "open" || value !== "Relationship") return [];
    const target = new URL(attributes.Target ?? "", `http://package/${part}`).pathname.slice(1);
    return [{ id: attributes.Id ?? "", type: attributes.Type?.split("/").pop() ?? "", target }];
  });
}

/** The slide parts in the order of p:sldIdLst, and whether each is hidden. */
export function rawSlides(parts: ReadonlyMap<string, string>): { part: string; hidden: boolean }[] {
  const main = "ppt/presentation.xml";
  const targets = new Map(rawRelationships(parts, main).map(({ id, target }) => [id, target]));
  return [...rawEvents(parts.get(main) ?? "")].flatMap(({ kind, value, attributes }) => {
    if (kind !== "open" || value !== "sldId") return [];
    const part = targets.get(attributes["r:id"] ?? "") ?? "";
    return [{ part, hidden: /<p:sld\b[^>]*\bshow="(0|false)"/.test(parts.get(part) ?? "") }];
  });
}
