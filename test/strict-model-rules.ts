import { schemaProblem } from "./strict-schema-rules";

/** The one model there is. */
export const GOOD_MODEL = "strict-1";

/** How this server differs from the first one of its kind, as compatible servers do. */
export interface Quirks {
  /** Refuses max_tokens, as models that reason do. */
  readonly reasoning?: boolean;
  /** Knows max_tokens alone, as older servers do. */
  readonly oldLimit?: boolean;
  readonly noJsonSchema?: boolean;
  readonly noJsonObject?: boolean;
}

export interface Refusal {
  readonly status: number;
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param: string | null;
    readonly code: string | null;
  };
}

const PARAMETERS = new Set([
  "model",
  "messages",
  "response_format",
  "max_completion_tokens",
  "max_tokens",
  "temperature",
  "seed",
  "stream",
  "stream_options",
]);
const ROLES = new Set(["system", "developer", "user", "assistant"]);
const LONGEST_CONTEXT = 400_000;

/** Why the interface would refuse a body; undefined when it is in order. */
export function refusalOf(body: Record<string, unknown>, quirks: Quirks): Refusal | undefined {
  if (body.model !== GOOD_MODEL) {
    return refusal(404, `The model \`${body.model}\` does not exist.`, null, "model_not_found");
  }
  const unknown = Object.keys(body).find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined) {
    return refusal(
      400,
      `Unrecognized request argument supplied: ${unknown}`,
      unknown,
      "unknown_parameter",
    );
  }
  return limitRefusal(body, quirks) ?? messagesRefusal(body) ?? formatRefusal(body, quirks);
}

function limitRefusal(body: Record<string, unknown>, quirks: Quirks): Refusal | undefined {
  if (quirks.reasoning === true && body.max_tokens !== undefined) {
    return unsupported("max_tokens", "Use 'max_completion_tokens' instead.");
  }
  if (quirks.oldLimit === true && body.max_completion_tokens !== undefined) {
    return refusal(
      400,
      "Unrecognized request argument supplied: max_completion_tokens",
      null,
      null,
    );
  }
  const limit = body.max_completion_tokens ?? body.max_tokens;
  return limit === undefined || (Number.isInteger(limit) && Number(limit) > 0)
    ? undefined
    : refusal(400, "Invalid value for the token limit.", "max_completion_tokens", "invalid_value");
}

function messagesRefusal({ messages }: Record<string, unknown>): Refusal | undefined {
  if (!Array.isArray(messages) || messages.length === 0) {
    return refusal(
      400,
      "Missing required parameter: 'messages'.",
      "messages",
      "missing_required_parameter",
    );
  }
  const bad = messages.findIndex(
    (message: { role?: unknown; content?: unknown }) =>
      !ROLES.has(String(message.role)) || typeof message.content !== "string",
  );
  if (bad >= 0)
    return refusal(400, `Invalid value: messages[${bad}].`, `messages[${bad}]`, "invalid_value");
  const length = JSON.stringify(messages).length;
  return length > LONGEST_CONTEXT
    ? refusal(
        400,
        "This model's maximum context length is exceeded.",
        "messages",
        "context_length_exceeded",
      )
    : undefined;
}

function formatRefusal(
  { response_format: format, messages }: Record<string, unknown>,
  quirks: Quirks,
): Refusal | undefined {
  if (format === undefined) return undefined;
  const { type, json_schema: wanted } = format as {
    type?: unknown;
    json_schema?: Record<string, unknown>;
  };
  if (type === "json_object") {
    if (quirks.noJsonObject === true)
      return unsupported("response_format", "json_object is unknown.");
    return /json/i.test(JSON.stringify(messages))
      ? undefined
      : refusal(400, "'messages' must contain the word 'json' in some form.", "messages", null);
  }
  if (type !== "json_schema" || quirks.noJsonSchema === true) {
    return unsupported(
      "response_format",
      `'response_format' of type '${type}' is not supported with this model.`,
    );
  }
  const problem = schemaProblem(wanted);
  return problem === undefined
    ? undefined
    : refusal(
        400,
        `Invalid schema for response_format 'reply': ${problem}`,
        "response_format",
        null,
      );
}

function unsupported(name: string, rest: string): Refusal {
  return refusal(400, `Unsupported parameter: '${name}'. ${rest}`, name, "unsupported_parameter");
}

function refusal(
  status: number,
  message: string,
  param: string | null,
  code: string | null,
): Refusal {
  return { status, error: { message, type: "invalid_request_error", param, code } };
}
