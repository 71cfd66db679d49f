import type { Finding } from "../finding";
import { depthOf } from "../shared/circuits/circuit";
import { stepsIn, wholeOf } from "../shared/circuits/shown-circuit";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import {
  gateOf,
  inputsOf,
  isTrouble,
  readExpression,
  truthValues,
} from "../shared/logic-expression";
import { inputRows, openCells } from "../shared/truth-rows";
import { rightColumns } from "./mark";
import type { Content, GateContent, Key, TableContent } from "./schema";

/** Four inputs make sixteen rows, which no longer fit on a pupil's screen. */
const MOST_INPUTS = 3;
/** More gates one behind another than fit on a phone with letters that can be read. */
const LONGEST = 4;

export function lint(content: Content, key: Key): Finding[] {
  if (content.ask !== key.ask) {
    return [error("key-disagrees", "key", "The answer key is one of another kind of question.")];
  }
  const twice = content.inputs.filter((name, index) => content.inputs.indexOf(name) !== index);
  const inputs = twice.map((name) =>
    error("duplicate-inputs", "inputs", `The input ${name} is named twice. Name it once.`),
  );
  if (content.ask === "gate") return [...inputs, ...gateFindings(content, key)];
  return [...inputs, ...tableFindings(content, key)];
}

function tableFindings(content: TableContent, key: Key): Finding[] {
  const named = key.ask === "table" ? key.columns.map(({ column }) => column) : [];
  return [
    ...idFindings(content.columns, named, "columns"),
    ...unreadable(content),
    ...unusedInputs(content),
    ...repeatedColumns(content),
    ...constant(content),
    ...filledIn(content),
    ...tooManyRows(content),
    ...keyDisagrees(content, key),
    ...circuitFindings(content),
  ];
}

function unreadable({ inputs, columns }: TableContent): Finding[] {
  return columns.flatMap(({ expression }): Finding[] => {
    const read = readExpression(expression);
    if (read === "needs-brackets") {
      const say = `“${expression}” can be read in two ways. Put brackets round what comes first.`;
      return [error("needs-brackets", "expression", say)];
    }
    if (isTrouble(read)) {
      const say = `“${expression}” cannot be read. Use letters, AND, OR, NOT, XOR, NAND, NOR and brackets.`;
      return [error("expression-unreadable", "expression", say)];
    }
    const missing = inputsOf(read).filter((name) => !inputs.includes(name));
    return missing.map((name) =>
      error("unknown-input", "expression", `The table has no input ${name}. Add it.`),
    );
  });
}

function unusedInputs({ inputs, columns }: TableContent): Finding[] {
  const reads = columns.map(({ expression }) => readExpression(expression));
  if (reads.some(isTrouble)) return [];
  const used = new Set(reads.flatMap((read) => (isTrouble(read) ? [] : inputsOf(read))));
  return inputs
    .filter((name) => !used.has(name))
    .map((name) =>
      warning("unused-input", "inputs", `No column uses the input ${name}. Leave it out.`),
    );
}

function repeatedColumns({ columns }: TableContent): Finding[] {
  const texts = columns.map(({ expression }) => ({ text: expression }));
  const bare = (text: string) => text.toUpperCase().replace(/\s+/g, "");
  return sameTextFindings(
    texts,
    (a, b) => bare(a) === bare(b),
    (text) => error("duplicate-columns", "columns", `“${text}” has two columns. Take one out.`),
  );
}

/** A column of one value is filled without working anything out. */
function constant({ inputs, columns }: TableContent): Finding[] {
  return columns.flatMap(({ expression }): Finding[] => {
    const read = readExpression(expression);
    const values = isTrouble(read) ? undefined : truthValues(read, inputs);
    if (values === undefined || new Set(values).size !== 1) return [];
    const say = `“${expression}” is ${values.charAt(0)} in every row. Change it.`;
    return [warning("same-in-every-row", "expression", say)];
  });
}

function filledIn(content: TableContent): Finding[] {
  if (openCells(content).length === 0) {
    return [error("nothing-to-fill", "cells", "Every cell is filled in. Leave some to the pupil.")];
  }
  const right = rightColumns(content);
  const isWrong = ({ column, row, value }: TableContent["given"][number]): boolean =>
    right?.get(column)?.charAt(row) !== value;
  if (right === undefined || !content.given.some(isWrong)) return [];
  return [
    {
      ...error("given-cell-wrong", "cells", "A cell that is filled in is not right. Empty it."),
      fix: {
        label: "Empty the cells that are not right",
        patch: { content: { ...content, given: content.given.filter((one) => !isWrong(one)) } },
      },
    },
  ];
}

function tooManyRows({ inputs }: TableContent): Finding[] {
  if (inputs.length <= MOST_INPUTS) return [];
  const rows = inputRows(inputs).length;
  const say = `The table has ${rows} rows, more than fit on a pupil's screen. Use ${MOST_INPUTS} inputs.`;
  return [warning("too-many-rows", "inputs", say)];
}

function keyDisagrees(content: TableContent, key: Key): Finding[] {
  const right = rightColumns(content);
  if (right === undefined || key.ask !== "table") return [];
  const columns = content.columns.map(({ id }) => ({ column: id, values: right.get(id) ?? "" }));
  const agrees = columns.every(({ column, values }) =>
    key.columns.some((one) => one.column === column && one.values === values),
  );
  if (agrees) return [];
  return [
    {
      ...error("key-disagrees", "key", "The answer key is not what the expression comes to."),
      fix: { label: "Work it out again", patch: { key: { ...key, columns } } },
    },
  ];
}

/** What can be wrong with a question that shows its circuit. */
function circuitFindings(content: TableContent): Finding[] {
  const whole = wholeOf(content);
  if (whole === undefined || (content.show ?? "expression") === "expression") return [];
  return [...tooLong(depthOf(whole)), ...outsideSteps(content)];
}

function tooLong(depth: number): Finding[] {
  if (depth <= LONGEST) return [];
  const message = `The circuit has ${depth} gates one behind another, too small to read on a phone. Use at most ${LONGEST}, or show the expression.`;
  return [{ rule: "circuit-too-long", severity: "warning", where: "show", message }];
}

/** Beside a circuit alone, a step is found by the name of its wire. */
function outsideSteps(content: TableContent): Finding[] {
  const whole = wholeOf(content);
  if (content.show !== "circuit" || whole === undefined) return [];
  const named = new Set(stepsIn(content, whole).map(({ column }) => column));
  return content.columns
    .slice(0, -1)
    .filter(({ id, expression }) => !named.has(id) && !isTrouble(readExpression(expression)))
    .map(({ expression }) => ({
      rule: "step-not-in-circuit",
      severity: "info",
      where: "expression",
      message: `“${expression}” does not come out of a gate of the circuit, so its column is headed by these words.`,
    }));
}

function gateFindings(content: GateContent, key: Key): Finding[] {
  const right = gateOf(content);
  const twice = content.gates.filter((gate, index) => content.gates.indexOf(gate) !== index);
  const repeated = twice.map((gate) =>
    error("duplicate-gates", "gates", `${gate} is offered twice. Offer it once.`),
  );
  if (right === undefined) {
    const say = "No gate has this table. Change the outputs.";
    return [...repeated, error("no-such-gate", "outputs", say)];
  }
  if (!content.gates.includes(right)) {
    const say = `This is the table of ${right}, which is not offered. Add it.`;
    return [...repeated, error("gate-not-offered", "gates", say)];
  }
  if (key.ask !== "gate" || key.gate === right) return repeated;
  return [
    ...repeated,
    {
      ...error("key-disagrees", "key", `The key says ${key.gate}, but the table is ${right}'s.`),
      fix: { label: `Use ${right}`, patch: { key: { ...key, gate: right } } },
    },
  ];
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
