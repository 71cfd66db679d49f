"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { PasswordField } from "@/components/ui/password-field";
import { showToast } from "@/components/ui/toast";
import { changeOwnPasswordAction } from "@/lib/features/accounts/actions";

export function OwnPasswordForm() {
  const router = useRouter();
  const done = () => {
    showToast({ message: "Your password was changed." });
    router.push("/");
  };
  return (
    <div className="mt-3 text-base text-ink">
      <ActionForm
        action={changeOwnPasswordAction}
        submitLabel="Change it"
        onDone={done}
        otherActions={<LinkButton href="/">Keep the old one</LinkButton>}
      >
        <PasswordField
          name="currentPassword"
          label="The password you have now"
          autoComplete="current-password"
          isRequired
        />
        <PasswordField
          name="newPassword"
          label="New password"
          autoComplete="new-password"
          description="At least 12 characters. Four short words are easy to remember."
          isRequired
        />
        <PasswordField
          name="repeatPassword"
          label="New password again"
          autoComplete="new-password"
          isRequired
        />
      </ActionForm>
    </div>
  );
}
