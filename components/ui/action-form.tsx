"use client";
import { unstable_rethrow } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { startTransition, useActionState, useEffect, useRef } from "react";
import { Form } from "react-aria-components";
import { Button } from "./button";
import type { FormState } from "./form-state";
import { issuesByField, NO_ANSWER } from "./form-state";
import { FormIssues, FormValues } from "./form-values";
import { Notice } from "./notice";

export interface ActionFormProps<State extends FormState> {
  readonly action: (previous: FormState, form: FormData) => Promise<State>;
  /** The deed: "Create pupil". */
  readonly submitLabel: string;
  readonly pendingLabel?: string;
  readonly submitIcon?: ReactNode;
  readonly wideSubmit?: boolean;
  /** Other ways out, beside the main button. */
  readonly otherActions?: ReactNode;
  readonly onDone?: (state: State) => void;
  readonly children: ReactNode;
}

/**
 * A form whose fields keep what was typed whatever the server answers: it is sent without the browser's reset,
 * issues land on their fields, and silence from the server is a sentence, not an error page. It is a POST, so that
 * Enter before the page's programs have come puts no password into an address.
 */
export function ActionForm<State extends FormState>(props: ActionFormProps<State>) {
  const { action, submitLabel, pendingLabel, submitIcon, otherActions, children } = props;
  const [state, send, isPending] = useActionState<FormState | State, FormData>(
    (previous, form) => answerOf(action, previous, form),
    {},
  );
  useDone(state, props.onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <FormValues value={state.values ?? {}}>
      <FormIssues value={issuesByField(state)}>
        <Form
          method="post"
          onSubmit={submit}
          validationBehavior="aria"
          className="flex flex-col gap-5"
        >
          {state.error !== undefined && (
            <Notice tone="amber" role="alert">
              {state.error.message}
            </Notice>
          )}
          {children}
          <div className="flex flex-wrap gap-3">
            <Button
              type="submit"
              variant="primary"
              size={props.wideSubmit === true ? "large" : "medium"}
              isPending={isPending}
              icon={submitIcon}
              {...(props.wideSubmit === true && { className: "w-full" })}
            >
              {isPending ? (pendingLabel ?? submitLabel) : submitLabel}
            </Button>
            {otherActions}
          </div>
        </Form>
      </FormIssues>
    </FormValues>
  );
}

async function answerOf<State extends FormState>(
  action: (previous: FormState, form: FormData) => Promise<State>,
  previous: FormState,
  form: FormData,
): Promise<FormState | State> {
  try {
    return await action(previous, form);
  } catch (error) {
    // Redirects and "not found" travel as errors; they are answers.
    unstable_rethrow(error);
    return NO_ANSWER;
  }
}

function useDone<State extends FormState>(
  state: FormState | State,
  onDone: ((state: State) => void) | undefined,
): void {
  const told = useRef<FormState | undefined>(undefined);
  // The answer arrives outside any event of ours; each is told once.
  useEffect(() => {
    if (state.ok !== true || told.current === state) return;
    told.current = state;
    onDone?.(state as State);
  }, [state, onDone]);
}
