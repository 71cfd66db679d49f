import { AddressBook } from "@/lib/core/documents/address-book";
import type { Block, BlockKind } from "@/lib/core/documents/source-document";
import { storable } from "@/lib/core/kernel/storable";
import { joinedPrograms } from "./join-programs";

/** What a reader knows about a block beside its address and text. */
export type BlockDetail = Partial<Omit<Block, "address" | "kind" | "text" | "rows">>;

/** Where a block stands: the place, what it is called there, and whether it is the only one of its sort. */
export interface Spot {
  readonly place: string;
  readonly part: string;
  readonly single?: boolean;
}

/** The blocks of one document while it is read. */
export class DocumentDraft {
  readonly addresses = new AddressBook();
  readonly blocks: Block[] = [];
  readonly notices: string[] = [];
  /** Paragraphs with the spaces before them, which mean something where they are lines of a program. */
  readonly #written = new Map<Block, string>();

  add(kind: BlockKind, spot: Spot, text: string, detail: BlockDetail = {}): Block {
    const clean = kind === "code" ? tidy(text).replace(/^\n+/, "") : cleanText(text);
    const block = { address: this.#address(spot), kind, text: clean, ...detail };
    this.blocks.push(block);
    if (kind === "paragraph" && detail.furniture !== true)
      this.#written.set(block, tidy(text).replace(/^\n+/, ""));
    return block;
  }

  /** The blocks as they are handed over: lines of a program are one block, in whatever letters they stand. */
  finished(): Block[] {
    return joinedPrograms(this.blocks, (block) => this.#written.get(block));
  }

  addTable(spot: Spot, rows: readonly (readonly string[])[], detail: BlockDetail = {}): void {
    const cells = rows.map((row) => row.map(cleanText));
    if (cells.length === 0) return;
    const lines = cells.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join(" | "));
    const address = this.#address(spot);
    this.blocks.push({ address, kind: "table", text: lines.join("\n"), rows: cells, ...detail });
  }

  #address(spot: Spot): string {
    return spot.single === true
      ? this.addresses.single(spot.place, spot.part)
      : this.addresses.numbered(spot.place, spot.part);
  }
}

function cleanText(text: string): string {
  return tidy(text).trim();
}

/** Without control characters, soft hyphens, and white space at the ends of lines. */
function tidy(text: string): string {
  return storable(text)
    .replace(/[^\P{Cc}\n\t]/gu, " ")
    .replaceAll("\u00ad", "")
    .replace(/[ \u00a0\t]+$/gm, "")
    .trimEnd();
}
