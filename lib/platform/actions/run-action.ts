import "server-only";
import { unstable_rethrow } from "next/navigation";
import type * as z from "zod/mini";
import { safeParse } from "zod/mini";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import type { ErrorCode, FieldIssue } from "@/lib/core/kernel/app-error";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import { requireActor } from "@/lib/platform/auth/session";
import { isOutage, RECORDS_AWAY } from "@/lib/platform/db/outage";
import { reportIncident } from "@/lib/platform/log/incident";
import { formInput, typedValues } from "./form-input";

export interface ActionSpec<Input, Value> {
  readonly permission: Permission;
  readonly schema: z.ZodMiniType<Input>;
  /** A form, or what the browser's code handed over. */
  readonly input: unknown;
  /** One mutation, and telling Next which pages are stale. */
  readonly run: (actor: Actor, input: Input) => Promise<Value>;
}

/**
 * The one way a server action works: who asks (and from our own pages: requireActor looks at Origin), what is
 * asked, one mutation. Expected errors come back with what was typed; a bug is logged once under a number.
 */
export async function runAction<Input, Value>(
  spec: ActionSpec<Input, Value>,
): Promise<ActionResult<Value>> {
  const { input } = spec;
  const values = input instanceof FormData ? typedValues(input) : {};
  const refuse = (code: ErrorCode, message: string, issues: readonly FieldIssue[] = []) =>
    ({ ok: false, error: { code, message, issues }, values }) as const;
  try {
    const actor = await requireActor(spec.permission);
    // What Postgres cannot keep (NUL, half characters) goes here, once, before any schema measures it.
    const given = storable(input instanceof FormData ? formInput(input) : input);
    const parsed = safeParse(spec.schema, given);
    if (!parsed.success) return refuse("invalid", NOT_YET, parsed.error.issues.map(fieldIssue));
    return { ok: true, value: await spec.run(actor, parsed.data) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError) return refuse(error.code, error.message, error.issues);
    if (isOutage(error)) return refuse("unavailable", RECORDS_AWAY);
    const incident = reportIncident(error);
    return refuse(
      "internal",
      `Something went wrong on our side and nothing was changed. What you typed is still here. If it happens again, report ${incident}.`,
    );
  }
}

const NOT_YET =
  "Not saved yet. Please look at the marked fields; everything you typed is still here.";

function fieldIssue(issue: z.core.$ZodIssue): FieldIssue {
  return { path: issue.path.map(String).join("."), message: issue.message };
}
