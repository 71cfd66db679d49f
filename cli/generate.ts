import { access } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { generateDrafts } from "@/lib/core/generation/drafts/generate-drafts";
import { finishSet } from "@/lib/core/generation/finish-set";
import type { GeneratedSet, GenerationRequest } from "@/lib/core/generation/generated-set";
import type { Generator } from "@/lib/core/generation/generator";
import { GENERATORS, generatorNamed } from "@/lib/core/generation/generator";
import type { NamedDocument } from "@/lib/core/generation/join-documents";
import { joinDocuments } from "@/lib/core/generation/join-documents";
import { generateWithModel } from "@/lib/core/generation/model/generate-with-model";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import { isQuestionTypeId, questionTypes } from "@/lib/core/questions/registry";
import { modelAsker } from "@/lib/platform/ai/ask-model";
import { modelSettings, whyNoModel } from "@/lib/platform/ai/model-settings";
import { readUpload } from "@/lib/platform/documents/read-document";
import { makeFromPrograms } from "@/lib/platform/python/lesson-programs";
import { proveMade } from "@/lib/platform/python/prove-running";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE, EXIT_VALIDATION } from "./command";

const USAGE =
  "Usage: markwell generate FILE… [--count N] [--types a,b] [--generator offline|drafts|model] [--instructions TEXT]";
/** Year 8, the middle of the school: 12, as `lint` takes it. */
const PUPIL_AGE = 12;
const MOST_QUESTIONS = 40;

interface Wanted {
  readonly files: readonly string[];
  readonly generator: Generator;
  readonly request: GenerationRequest;
}

/**
 * `generate FILE…`: prints what was understood of the lesson and the questions made from it. Without a database; the
 * offline generator prints the same for the same input.
 * @returns 0, 2 for wrong usage, 3 when a file was refused.
 */
export async function runGenerate(args: string[], io: CommandOutput): Promise<number> {
  const wanted = readArguments(args, io);
  if (wanted === undefined) return EXIT_USAGE;
  const document = await readLesson(wanted.files, io);
  if (document === undefined) return EXIT_VALIDATION;
  const set = await generate(wanted, document, io);
  io.out({
    document: {
      title: document.title,
      blocks: document.blocks,
      objectives: document.objectives,
      vocabulary: document.vocabulary,
    },
    ...set,
    generator: wanted.generator,
  });
  return EXIT_DONE;
}

function readArguments(args: string[], io: CommandOutput): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        count: { type: "string", default: "10" },
        types: { type: "string", default: "" },
        generator: { type: "string", default: "offline" },
        instructions: { type: "string", default: "" },
      },
    });
    const { generator, instructions } = values;
    const count = Number(values.count);
    const types = values.types.split(",").filter((type) => type !== "");
    const problem = problemWith(count, types, generator, positionals);
    if (problem !== undefined) throw new TypeError(problem);
    return {
      files: positionals,
      generator: generatorNamed(generator) ?? "offline",
      request: { count, types, instructions, pupilAge: PUPIL_AGE },
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    io.err(error.message);
    io.err(USAGE);
    return undefined;
  }
}

function problemWith(
  count: number,
  types: readonly string[],
  generator: string,
  files: readonly string[],
): string | undefined {
  if (files.length === 0) return "No lesson was given.";
  if (!Number.isInteger(count) || count < 1 || count > MOST_QUESTIONS)
    return `--count takes a whole number from 1 to ${MOST_QUESTIONS}.`;
  const unknown = types.find((type) => !isQuestionTypeId(type));
  if (unknown !== undefined)
    return `“${unknown}” is not a question type. There are: ${Object.keys(questionTypes).join(", ")}.`;
  return generatorNamed(generator) === undefined
    ? `--generator takes one of ${GENERATORS.join(", ")}.`
    : undefined;
}

/** Every file given, and every file of a zip, as one lesson; undefined when one was refused. */
async function readLesson(
  files: readonly string[],
  io: CommandOutput,
): Promise<SourceDocument | undefined> {
  const read: NamedDocument[] = [];
  let refused = 0;
  for (const file of files) {
    await access(file).catch((cause: NodeJS.ErrnoException) => {
      throw new AppError("not-found", `${file} could not be opened (${cause.code ?? "unknown"}).`);
    });
    for (const { fileName, outcome } of await readUpload(file, path.basename(file))) {
      if (outcome.ok) read.push({ fileName, document: outcome.read.document });
      else {
        refused += 1;
        io.err(`${fileName}: ${outcome.refusal}`);
      }
    }
  }
  return refused > 0 && read.length < files.length ? undefined : joinDocuments(read);
}

async function generate(
  { generator, request }: Wanted,
  document: SourceDocument,
  io: CommandOutput,
): Promise<GeneratedSet> {
  switch (generator) {
    case "offline":
      return await fromLesson(document, request, io);
    case "drafts":
      return generateDrafts(document, request);
    case "model":
      return await fromModel(document, request, io);
  }
}

/** Programs of the lesson run in a child of this process: no server is needed for it. */
async function fromLesson(
  document: SourceDocument,
  request: GenerationRequest,
  io: CommandOutput,
): Promise<GeneratedSet> {
  const made = await makeFromPrograms(document, request, { who: "the command line" });
  if (made.notRun !== undefined)
    io.err(`No question was made from the programs in the lesson: ${made.notRun}`);
  return generateOffline(document, request, made);
}

/** What was made before a failing call is printed; without any question the failure is all there is to say. */
async function fromModel(
  document: SourceDocument,
  request: GenerationRequest,
  io: CommandOutput,
): Promise<GeneratedSet> {
  const settings = modelSettings();
  if (settings === undefined)
    throw new AppError("unavailable", whyNoModel() ?? "There is no model.");
  const ask = modelAsker(settings, {
    mayAsk: async () => undefined,
    onCall: async () => undefined,
  });
  const prove = (question: Question) => proveMade(question, { who: "markwell" });
  const made = new Map<number, Question>();
  try {
    for await (const { position, question } of generateWithModel(document, request, {
      ask,
      prove,
    })) {
      made.set(position, question);
      io.err(`${made.size} of ${request.count} …`);
    }
  } catch (error) {
    if (!(error instanceof AppError) || made.size === 0) throw error;
    io.err(error.message);
  }
  const inOrder = [...made].sort(([a], [b]) => a - b).map(([, question]) => question);
  return finishSet(inOrder, document, request);
}
