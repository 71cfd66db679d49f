import type { ReactNode } from "react";
import type {
  RichBlock,
  RichInline,
  RichText as RichTextData,
} from "@/lib/core/rich-text/rich-text";
import { Maths } from "./maths";

/** Draws rich text. What it draws is text nodes and MathML of our own making, never markup from outside. */
export function RichText({ text }: { readonly text: RichTextData }): ReactNode {
  return text.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes its order, it has no other identity
    <Block key={index} block={block} />
  ));
}

function Block({ block }: { readonly block: RichBlock }): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Inlines nodes={block.children} />
        </p>
      );
    case "list":
      return <List block={block} />;
    case "code":
      return (
        // Scrolls sideways when a line is long, so it takes focus for those who scroll by key.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1)
        <pre className="code" tabIndex={0} data-language={block.language || undefined}>
          <code>{block.text}</code>
        </pre>
      );
    case "maths":
      return (
        <div className="maths">
          <Maths mathml={block.mathml} source={block.source} />
        </div>
      );
  }
}

function List({ block }: { readonly block: Extract<RichBlock, { kind: "list" }> }): ReactNode {
  const Tag = block.ordered ? "ol" : "ul";
  return (
    <Tag>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <RichText text={item} />
        </li>
      ))}
    </Tag>
  );
}

function Inlines({ nodes }: { readonly nodes: readonly RichInline[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return nodes.map((node, index) => <Inline key={index} node={node} />);
}

function Inline({ node }: { readonly node: RichInline }): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "emphasis":
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case "strong":
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case "code":
      return <code>{node.text}</code>;
    case "maths":
      return <Maths mathml={node.mathml} source={node.source} />;
    case "break":
      return <br />;
  }
}
