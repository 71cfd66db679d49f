"use client";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import type { SignInWay } from "./send-sign-in";
import { sendSignIn } from "./send-sign-in";

function SignInForm({ way, children }: { readonly way: SignInWay; readonly children: ReactNode }) {
  return (
    <ActionForm
      action={(_, form) => sendSignIn(way, typed(form))}
      submitLabel="Sign in"
      pendingLabel="Signing in …"
      wideSubmit
    >
      {children}
    </ActionForm>
  );
}

/** Class code, user name and three words: what stands on a pupil's slip, in its order. */
export function PupilSignInForm() {
  return (
    <SignInForm way="pupil">
      <TextField
        name="classCode"
        label="Class code"
        isRequired
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck="false"
        placeholder="for example 7A-MAPLE"
      />
      <TextField
        name="username"
        label="User name"
        isRequired
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
      />
      <PasswordField
        name="password"
        label="Password"
        isRequired
        autoComplete="off"
        description="Three words. Spaces or lines between them, both are fine."
      />
    </SignInForm>
  );
}

export function StaffSignInForm() {
  return (
    <SignInForm way="staff">
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        inputMode="email"
        isRequired
        autoComplete="username"
      />
      <PasswordField name="password" label="Password" isRequired autoComplete="current-password" />
    </SignInForm>
  );
}

function typed(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form.entries()) if (typeof value === "string") fields[name] = value;
  return fields;
}
