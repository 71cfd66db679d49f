import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A body with every namespace a test may need. */
export function wordBody(content: string): string {
  const spaces = [
    `xmlns:w="${WORD}"`,
    `xmlns:r="${RELATIONS}"`,
    `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
    `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
    `xmlns:v="urn:schemas-microsoft-com:vml"`,
  ];
  return `<w:document ${spaces.join(" ")}><w:body>${content}</w:body></w:document>`;
}

/** The smallest Word file around a main part; other parts may be added. */
export async function wordFile(
  document = wordBody("<w:p><w:r><w:t>A lesson about rivers.</w:t></w:r></w:p>"),
  others: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": document,
    ...others,
  };
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return await buffer(Readable.from(zip.outputStream));
}
