import { KeyRound } from "lucide-react";
import { OwnPasswordForm } from "@/components/accounts/own-password-form";
import { MessagePage } from "@/components/layout/message-page";
import { loadOwnAccount } from "@/lib/features/accounts/loaders";

export const metadata = { title: "Your password" };

export default async function Account() {
  const viewer = await loadOwnAccount();
  return (
    <MessagePage icon={<KeyRound size={44} strokeWidth={1.5} />} title="Your password">
      <p>
        Choose a new one for {viewer.fullName}. Everywhere else you are signed in, you are signed
        out.
      </p>
      <OwnPasswordForm />
    </MessagePage>
  );
}
