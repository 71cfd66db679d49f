"use client";
import { LogOut } from "lucide-react";
import { useFormStatus } from "react-dom";
import { Button } from "@/components/ui/button";

/** The way out, in one press. A form, for it works before the page's programs have come, too. */
export function SignOutButton({ signOut }: { readonly signOut: () => Promise<void> }) {
  return (
    <form action={signOut}>
      <LeaveButton />
    </form>
  );
}

function LeaveButton() {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      size="small"
      isPending={pending}
      icon={<LogOut aria-hidden="true" size={18} />}
    >
      Sign out
    </Button>
  );
}
