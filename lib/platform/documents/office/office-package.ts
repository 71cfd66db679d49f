import { refusal } from "@/lib/core/documents/refusals";
import type { XmlElement } from "../xml";
import { attributeOf, childrenOf, decodeXml, parseXml } from "../xml";
import type { ZipArchive } from "../zip-archive";

/** Where one part points: to another part of the package, or nowhere we would follow. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: "slide", "image", "notesSlide". */
  readonly type: string;
  /** Undefined for an external target, which is never read. */
  readonly target: string | undefined;
}

/** The parts of a .docx or .pptx and how they hang together (Open Packaging Conventions, ECMA-376 part 2). */
export class OfficePackage {
  readonly archive: ZipArchive;

  constructor(archive: ZipArchive) {
    this.archive = archive;
  }

  has(part: string): boolean {
    return this.archive.has(part);
  }

  bytes(part: string): Promise<Buffer> {
    return this.archive.bytes(part);
  }

  async xml(part: string): Promise<XmlElement> {
    return parseXml(decodeXml(await this.archive.bytes(part)));
  }

  /** The relationships of a part in file order; those of the package itself for "". */
  async relationships(part: string): Promise<Relationship[]> {
    const slash = part.lastIndexOf("/") + 1;
    const file = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.has(file)) return [];
    return childrenOf(await this.xml(file)).map((node) => readRelationship(part, node));
  }

  /** The part that is the document itself. */
  async mainPart(): Promise<string> {
    const main = (await this.relationships("")).find((r) => r.type === "officeDocument");
    if (main?.target === undefined || !this.has(main.target)) throw refusal("damaged");
    return main.target;
  }

  /** The declared content type of a part, in lower case; "" when none is declared. */
  async contentType(part: string): Promise<string> {
    const types = childrenOf(await this.xml("[Content_Types].xml"));
    const own = types.find((node) => attributeOf(node, "PartName") === `/${part}`);
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = types.find(
      (node) => attributeOf(node, "Extension")?.toLowerCase() === extension,
    );
    return (attributeOf(own ?? byExtension, "ContentType") ?? "").toLowerCase();
  }
}

function readRelationship(part: string, node: XmlElement): Relationship {
  const external = attributeOf(node, "TargetMode") === "External";
  return {
    id: attributeOf(node, "Id") ?? "",
    type: (attributeOf(node, "Type") ?? "").split("/").pop() ?? "",
    target: external ? undefined : resolvePart(part, attributeOf(node, "Target") ?? ""),
  };
}

/** "../media/image1.png" seen from "ppt/slides/slide1.xml" is "ppt/media/image1.png". */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
