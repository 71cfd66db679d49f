"use client";
import { LogOut } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** The way out, in one press. */
export function SignOutButton({ signOut }: { readonly signOut: () => Promise<void> }) {
  const [isLeaving, startLeaving] = useTransition();
  return (
    <Button
      size="small"
      isPending={isLeaving}
      icon={<LogOut aria-hidden="true" size={18} />}
      onPress={() => startLeaving(signOut)}
    >
      Sign out
    </Button>
  );
}
