import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Quirks } from "./strict-model-rules";
import { refusalOf } from "./strict-model-rules";

/** What the server does with the next request, instead of answering. */
export type Mood =
  | { readonly kind: "rate-limit"; readonly retryAfterMs: number }
  | {
      readonly kind:
        | "no-credit"
        | "server-error"
        | "html"
        | "hang"
        | "hang-midway"
        | "cut-off-line";
    }
  | { readonly kind: "refuse" | "truncate" | "filter" | "empty-choices" }
  | { readonly kind: "say"; readonly text: string };

export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

export interface StrictModelServer {
  readonly url: string;
  /** Bodies of all requests, also of those refused. */
  readonly requests: ModelRequest[];
  /** What to do with the next requests, in order; afterwards it answers. */
  readonly moods: Mood[];
  /** Requests it was told to hang on, and whose askers still wait. */
  readonly unanswered: ReadonlySet<ServerResponse>;
  stop(): Promise<void>;
}

export const GOOD_KEY = "sk-test-key";

/**
 * A local HTTP server that speaks the chat-completions interface and refuses what the real one refuses: a wrong
 * key, an unknown model or parameter, a JSON schema that strict output does not allow.
 * @param answer what the model says to a request that is in order, at once or when it likes.
 * @param port where to listen; any free one when 0.
 */
export async function startStrictModelServer(
  answer: (request: ModelRequest) => string | Promise<string>,
  quirks: Quirks = {},
  port = 0,
): Promise<StrictModelServer> {
  const requests: ModelRequest[] = [];
  const moods: Mood[] = [];
  const unanswered = new Set<ServerResponse>();
  const server = createServer((incoming, response) => {
    void handle(incoming, response, { requests, moods, unanswered, answer, quirks });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${given}/v1`,
    requests,
    moods,
    unanswered,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface State {
  readonly requests: ModelRequest[];
  readonly moods: Mood[];
  readonly unanswered: Set<ServerResponse>;
  readonly answer: (request: ModelRequest) => string | Promise<string>;
  readonly quirks: Quirks;
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const path = incoming.url ?? "";
  if (incoming.method !== "POST" || path !== "/v1/chat/completions") {
    fail(response, 404, `Unknown request URL: ${incoming.method} ${path}.`, "unknown_url");
    return;
  }
  if (incoming.headers.authorization !== `Bearer ${GOOD_KEY}`) {
    fail(response, 401, "Incorrect API key provided.", "invalid_api_key");
    return;
  }
  const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as ModelRequest;
  state.requests.push(body);
  const refusal = refusalOf(body as unknown as Record<string, unknown>, state.quirks);
  if (refusal !== undefined) {
    send(response, refusal.status, { error: refusal.error });
    return;
  }
  const mood = state.moods.shift() ?? {
    kind: "say" as const,
    text: await state.answer(body),
  };
  if (mood.kind === "hang") {
    state.unanswered.add(response);
    response.once("close", () => state.unanswered.delete(response));
  }
  act(mood, body, response);
}

function act(mood: Mood, request: ModelRequest, response: ServerResponse): void {
  switch (mood.kind) {
    case "say":
      send(response, 200, completion(request, { content: mood.text }));
      return;
    case "refuse":
      send(response, 200, completion(request, { refusal: "I cannot help with that." }));
      return;
    case "truncate":
      send(response, 200, completion(request, { content: '{"questions":[{"slo' }, "length"));
      return;
    case "filter":
      send(response, 200, completion(request, { content: "" }, "content_filter"));
      return;
    case "empty-choices":
      send(response, 200, { object: "chat.completion", choices: [] });
      return;
    case "rate-limit": {
      response.setHeader("retry-after-ms", String(mood.retryAfterMs));
      fail(response, 429, "Rate limit reached for requests.", "rate_limit_exceeded");
      return;
    }
    case "no-credit":
      fail(response, 429, "You exceeded your current quota.", "insufficient_quota");
      return;
    case "server-error":
      fail(response, 500, "The server had an error.", "server_error");
      return;
    case "html":
      response.writeHead(502, { "content-type": "text/html" });
      response.end("<html>Bad gateway</html>");
      return;
    case "cut-off-line":
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"id":"chatcmpl-1","choi');
      response.socket?.destroySoon();
      return;
    case "hang-midway":
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"id":"chatcmpl-1","choi');
      return;
    case "hang":
      return;
  }
}

function completion(
  { model, messages }: ModelRequest,
  said: { content?: string; refusal?: string },
  finish = "stop",
): unknown {
  const length = messages.reduce((sum, { content }) => sum + content.length, 0);
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model,
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: said.content ?? null,
          refusal: said.refusal ?? null,
        },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage: {
      prompt_tokens: Math.ceil(length / 4),
      completion_tokens: Math.ceil((said.content ?? "").length / 4),
      total_tokens: Math.ceil((length + (said.content ?? "").length) / 4),
    },
  };
}

function fail(response: ServerResponse, status: number, message: string, code: string): void {
  send(response, status, { error: { message, type: "invalid_request_error", param: null, code } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "x-request-id": "req_1" });
  response.end(JSON.stringify(body));
}
