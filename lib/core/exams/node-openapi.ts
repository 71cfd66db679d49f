import * as z from "zod/mini";
import { preferencesSchema } from "@/lib/core/attempts/preferences";
import {
  completeReplySchema,
  completeRequestSchema,
  errorReplySchema,
  saveReplySchema,
  saveRequestSchema,
} from "@/lib/core/attempts/protocol";
import {
  accessReplySchema,
  controlReplySchema,
  controlRequestSchema,
  deliveryStatsSchema,
  liveProgressSchema,
  participantsReplySchema,
  practiceTotalsReplySchema,
} from "./control";
import { loginReplySchema, loginRequestSchema } from "./login";
import { nodeHealthSchema } from "./node-config";
import { examProgressSchema, questionReplySchema, startReplySchema } from "./node-protocol";
import { practiceAttemptsSchema, practiceReviewSchema } from "./practice/attempts";
import { againRequestSchema, joinReplySchema, joinRequestSchema } from "./practice/join";
import { SIGNALS_HEADER, signalsHeaderSchema } from "./signals";
import { SIGNED_HEADERS } from "./signed-request";
import { transferSchema } from "./transfer";

type Schema = z.core.$ZodType;
type Access = "anybody" | "pupil" | "coordinator";

interface Operation {
  readonly method: "get" | "post";
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly request?: Schema;
  /** "nothing" is no byte (204), "picture" an image's bytes. */
  readonly reply: Schema | "nothing" | "picture";
}

const OPERATIONS: readonly Operation[] = [
  pupil("get", "/exam/start", "Opens the exam: from now on its clock runs.", startReplySchema),
  pupil("get", "/exam/paper", "The same, under the player's name for it.", startReplySchema),
  pupil("get", "/exam/question/{id}", "One question of the paper.", questionReplySchema),
  {
    ...pupil(
      "post",
      "/exam/answer",
      "Saves an answer; a repeat gets the first reply.",
      saveReplySchema,
    ),
    request: saveRequestSchema,
  },
  pupil("get", "/exam/progress", "How far the pupil is, and how long is left.", examProgressSchema),
  {
    ...pupil(
      "post",
      "/exam/complete",
      "Hands in; again gives the first reply.",
      completeReplySchema,
    ),
    request: completeRequestSchema,
  },
  {
    ...pupil("post", "/exam/preferences", "Keeps how the pupil likes to read.", preferencesSchema),
    request: preferencesSchema,
  },
  {
    method: "get",
    path: "/exam/image/{id}",
    summary: "A picture: its id, which only a paper that holds it names, is the permission.",
    access: "anybody",
    reply: "picture",
  },
  pupil("post", "/logout", "Signs out: the token is worth nothing from now on.", "nothing"),
  {
    method: "post",
    path: "/login",
    summary: "Signs in with a slip: five tries a minute for each id.",
    access: "anybody",
    request: loginRequestSchema,
    reply: loginReplySchema,
  },
  {
    method: "get",
    path: "/healthz",
    summary: "Whether the node can keep answers: 200, else 503.",
    access: "anybody",
    reply: nodeHealthSchema,
  },
  coordinator(
    "get",
    "/api/progress",
    "What of the group changes while it runs.",
    liveProgressSchema,
  ),
  coordinator("get", "/api/participants", "Everybody of the group.", participantsReplySchema),
  coordinator("get", "/api/delivery-stats", "The group in a few numbers.", deliveryStatsSchema),
  coordinator("get", "/api/access", "Who was let in and who was kept out.", accessReplySchema),
  {
    ...coordinator(
      "post",
      "/api/control",
      "A command; a repeated one is done once.",
      controlReplySchema,
    ),
    request: controlRequestSchema,
  },
  coordinator("get", "/api/export", "Fixes the results and hands them over.", transferSchema),
  {
    method: "post",
    path: "/practice/join",
    summary: "In a practice alone: begins without a slip; id and password are told this once.",
    access: "anybody",
    request: joinRequestSchema,
    reply: joinReplySchema,
  },
  {
    ...pupil("post", "/practice/again", "In a practice alone: another attempt.", loginReplySchema),
    request: againRequestSchema,
  },
  pupil(
    "get",
    "/practice/attempts",
    "In a practice alone: one's own attempts.",
    practiceAttemptsSchema,
  ),
  pupil(
    "get",
    "/practice/attempts/{number}",
    "In a practice alone: one's own attempt with right answers, once it is handed in.",
    practiceReviewSchema,
  ),
  coordinator(
    "get",
    "/api/practice-totals",
    "In a practice alone: totals, and never of fewer than five pupils.",
    practiceTotalsReplySchema,
  ),
];

/** What an exam node answers, as an OpenAPI 3.1 document made of the shapes the program itself checks. */
export function nodeOpenApi() {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Markwell exam node",
      version: "1",
      description:
        "One exam group by itself. The WebSocket /exam/ws speaks the messages of lib/core/exams/socket.ts.",
    },
    paths,
    components: {
      securitySchemes: {
        pupil: { type: "http", scheme: "bearer" },
        coordinator: {
          type: "apiKey",
          in: "header",
          name: SIGNED_HEADERS.signature,
          description: `With ${SIGNED_HEADERS.time} and ${SIGNED_HEADERS.nonce}: see lib/core/exams/signed-request.ts.`,
        },
      },
    },
  };
}

function pupil(
  method: "get" | "post",
  path: string,
  summary: string,
  reply: Operation["reply"],
): Operation {
  return { method, path, summary, access: "pupil", reply };
}

function coordinator(
  method: "get" | "post",
  path: string,
  summary: string,
  reply: Schema,
): Operation {
  return { method, path, summary, access: "coordinator", reply };
}

function described({ summary, access, path, request, reply }: Operation): object {
  const refusals = access === "anybody" ? {} : REFUSALS;
  const parameters = [
    ...(path.includes("{id}") ? [ID] : []),
    ...(path.includes("{number}") ? [NUMBER] : []),
    ...(access === "pupil" ? [SIGNALS] : []),
  ];
  return {
    summary,
    ...(access === "anybody" ? {} : { security: [{ [access]: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request === undefined ? {} : { requestBody: { required: true, content: json(request) } }),
    responses: {
      ...done(reply),
      ...refusals,
      default: { description: "Why not, in a sentence.", content: json(errorReplySchema) },
    },
  };
}

function done(reply: Operation["reply"]): object {
  const description = "Done.";
  if (reply === "nothing") return { 204: { description } };
  if (reply === "picture") return { 200: { description, content: { "image/*": {} } } };
  return { 200: { description, content: json(reply) } };
}

const ID = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const NUMBER = { name: "number", in: "path", required: true, schema: { type: "integer" } };
const SIGNALS = {
  name: SIGNALS_HEADER,
  in: "header",
  description: "Facts for the invigilator, where the WebSocket is down.",
  content: json(signalsHeaderSchema),
};
const REFUSALS = {
  401: { description: "Nobody this group knows. No byte of body." },
  403: { description: "Somebody it knows, but not for this. No byte of body." },
};

function json(schema: Schema): object {
  return { "application/json": { schema: z.toJSONSchema(schema, { io: "input" }) } };
}
