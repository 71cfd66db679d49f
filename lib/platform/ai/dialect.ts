import type { APIError } from "openai";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import type * as z from "zod/mini";
import { strictSchema } from "./strict-schema";

/** How a shape is asked for, strictest first; compatible servers differ in what they take. */
export const FORMATS = ["json_schema", "json_object", "plain"] as const;
export type Format = (typeof FORMATS)[number];

/** What one server takes: learnt from what it refuses, and kept for the next call. */
export interface Dialect {
  format: Format;
  limit: "max_completion_tokens" | "max_tokens";
}

/** What a server is first asked in. */
export const newDialect = (): Dialect => ({
  format: "json_schema",
  limit: "max_completion_tokens",
});

export interface ChatTurn {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface RequestParts {
  readonly model: string;
  readonly turns: readonly ChatTurn[];
  readonly reply: z.ZodMiniType;
  readonly maxReplyTokens: number;
}

/** The body of a request in a server's dialect. */
export function requestBody(
  { model, turns, reply, maxReplyTokens }: RequestParts,
  dialect: Dialect,
): ChatCompletionCreateParamsNonStreaming {
  const schema = strictSchema(reply);
  const shape: ChatTurn = {
    role: "system",
    content: `Answer with one JSON object and nothing else. It must fit this JSON schema:\n${JSON.stringify(schema)}`,
  };
  const said = dialect.format === "json_schema" ? turns : [shape, ...turns];
  return {
    model,
    messages: said.map(({ role, content }) => ({ role, content })),
    [dialect.limit]: maxReplyTokens,
    ...formatOf(dialect.format, schema),
  };
}

function formatOf(
  format: Format,
  schema: Record<string, unknown>,
): Pick<ChatCompletionCreateParamsNonStreaming, "response_format"> {
  if (format === "plain") return {};
  if (format === "json_object") return { response_format: { type: "json_object" } };
  return {
    response_format: { type: "json_schema", json_schema: { name: "reply", strict: true, schema } },
  };
}

/**
 * Learns from a refused request.
 * @returns whether there is another way to say it, now set in `dialect`.
 */
export function adapt(dialect: Dialect, error: APIError): boolean {
  if (error.status !== 400 && error.status !== 422) return false;
  const about = `${error.param ?? ""} ${error.message}`;
  if (/response_format|json_schema|json_object|schema/i.test(about)) return stepDown(dialect);
  if (dialect.limit === "max_completion_tokens" && /max_completion_tokens/.test(about)) {
    dialect.limit = "max_tokens";
    return true;
  }
  return false;
}

function stepDown(dialect: Dialect): boolean {
  const next = FORMATS[FORMATS.indexOf(dialect.format) + 1];
  if (next === undefined) return false;
  dialect.format = next;
  return true;
}
