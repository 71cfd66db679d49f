import type { XmlNode } from "../xml-node";

/**
 * One way to look at QTI 2.1, 2.2 and 3.0: `choiceInteraction` becomes `qti-choice-interaction` and `maxChoices`
 * `max-choices`, as 3.0 renamed them (https://www.imsglobal.org/spec/qti/v3p0/impl). HTML inside keeps its names.
 */
export function asQti3(node: XmlNode): XmlNode {
  const name = OLD.has(node.name) ? `qti-${kebab(node.name)}` : node.name;
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(node.attributes).map(([key, value]) => [kebab(key), value]),
    ),
    children: node.children.map((child) => (typeof child === "string" ? child : asQti3(child))),
  };
}

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What 2.x calls the elements that are looked at here. */
const OLD = new Set([
  "assessmentItem",
  "responseDeclaration",
  "correctResponse",
  "value",
  "mapping",
  "mapEntry",
  "outcomeDeclaration",
  "defaultValue",
  "itemBody",
  "rubricBlock",
  "prompt",
  "choiceInteraction",
  "simpleChoice",
  "textEntryInteraction",
  "extendedTextInteraction",
  "inlineChoiceInteraction",
  "inlineChoice",
  "matchInteraction",
  "simpleMatchSet",
  "simpleAssociableChoice",
  "orderInteraction",
  "gapMatchInteraction",
  "gapText",
  "gapImg",
  "gap",
  "modalFeedback",
  "feedbackInline",
  "feedbackBlock",
  "responseProcessing",
  "equal",
  "templateDeclaration",
  "associateInteraction",
  "hottextInteraction",
  "hotspotInteraction",
  "hotspotChoice",
  "associableHotspot",
  "areaMapping",
  "areaMapEntry",
  "selectPointInteraction",
  "graphicGapMatchInteraction",
  "graphicOrderInteraction",
  "graphicAssociateInteraction",
  "positionObjectInteraction",
  "sliderInteraction",
  "uploadInteraction",
  "drawingInteraction",
  "mediaInteraction",
  "customInteraction",
  "endAttemptInteraction",
]);
