import { Search } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { CONTROL, DESCRIPTION, LABEL } from "@/components/ui/field-style";

/** Asks for a code. The answer has an address of its own, so that it can be sent to a colleague. */
export function ReceiptForm({ typed }: { readonly typed: string }) {
  return (
    <form method="get" className="flex flex-col gap-1.5">
      <label htmlFor="receipt-code" className={LABEL}>
        Receipt
      </label>
      <p id="receipt-hint" className={DESCRIPTION}>
        The five letters and digits after “Saved 10:42:03”
      </p>
      <div className="flex flex-wrap gap-3">
        <input
          id="receipt-code"
          name="code"
          defaultValue={typed}
          required
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="receipt-hint"
          placeholder="K7Q9F"
          className={`${CONTROL} h-11 max-w-48 font-mono text-lg tracking-widest uppercase placeholder:tracking-widest`}
        />
        <button type="submit" className={buttonStyle("primary", "medium", undefined)}>
          <Search aria-hidden="true" size={18} />
          Look it up
        </button>
      </div>
    </form>
  );
}
