import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/multiple-select/schema";
import { PaperOptions } from "../shared/paper-options";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

function MultipleSelectPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return <PaperOptions options={content.options} />;
}

export const print = questionPrint(rules, MultipleSelectPaper);
