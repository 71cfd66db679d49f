import { SearchX } from "lucide-react";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      icon={<SearchX size={44} strokeWidth={1.5} />}
      title="There is nothing at this address"
      actions={
        <LinkButton href="/" variant="primary">
          Go to your start page
        </LinkButton>
      }
    >
      <p>
        It may have been moved or deleted, or the address may have a slip of the finger in it. None
        of your work is affected.
      </p>
    </MessagePage>
  );
}
