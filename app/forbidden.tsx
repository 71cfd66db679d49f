import { DoorClosed } from "lucide-react";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata = { title: "Not for this account" };

export default function Forbidden() {
  return (
    <MessagePage
      icon={<DoorClosed size={44} strokeWidth={1.5} />}
      title="This page is not for your account"
      actions={
        <LinkButton href="/" variant="primary">
          Go to your start page
        </LinkButton>
      }
    >
      <p>
        You are signed in, but this page belongs to somebody else’s work. If you think you should
        see it, ask the person who looks after accounts at your school.
      </p>
    </MessagePage>
  );
}
