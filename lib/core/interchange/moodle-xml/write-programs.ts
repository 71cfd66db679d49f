import type { FormOf } from "../form";
import type { Item } from "../item";
import { xhtmlOf } from "../markup/xhtml-of";
import { cellsNode } from "../programs/cells-node";
import { codeNode } from "../programs/code-node";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { htmlText } from "../xml-text";
import { escaped } from "./write-gaps";
import { headNodes, tailNodes } from "./write-shared";

/** What a cell holds in which nothing changes: Moodle's fields cannot be right while they are empty. */
export const DASHES = ["-", "–", "—"];
/** Stands under such a table. */
export const DASH_CLASS = "put-a-dash";

/** Code or a table with its fields written into it (cloze), as HTML: white space and tables are kept so. */
export function writeProgramFields(item: Item, form: FormOf<"code"> | FormOf<"cells">): XmlNode {
  const body = form.kind === "code" ? codeOf(form) : tableOf(form);
  return element("question", { type: "cloze" }, [
    ...headNodes(item, htmlText([...xhtmlOf(item.prompt), ...body]), true),
    ...tailNodes(item, "cloze"),
  ]);
}

function codeOf({ language, pieces }: FormOf<"code">): XmlNode[] {
  const isExact = language === "python";
  const code = pieces.map((piece) =>
    piece.kind === "code" ? piece.text : field(piece.accepted, isExact),
  );
  return [codeNode(language, code)];
}

function tableOf(form: FormOf<"cells">): XmlNode[] {
  const empty: number[] = [];
  const isExact = form.program?.language === "python";
  const table = cellsNode(form, ({ right, row }) => {
    if (right === "") empty.push(row);
    return field(right === "" ? DASHES : [right], isExact);
  });
  const told = "Where nothing changes, put a dash.";
  return empty.length > 0 ? [table, element("p", { class: DASH_CLASS }, [told])] : [table];
}

function field(accepted: readonly string[], isExact: boolean): string {
  const answers = accepted.map((text) => `=${escaped(text)}`).join("~");
  return `{1:SHORTANSWER${isExact ? "_C" : ""}:${answers}}`;
}
