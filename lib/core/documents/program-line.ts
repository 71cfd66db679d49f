/** What only a program in Python has. */
const SURE =
  /^(print\(.*\)|(for \w+ in .+|while .+|def \w+\(.*\)):|[A-Za-z_]\w* = (int\(|float\()?input\(.*\)+)$/;
/** What a program may have, among lines that are surely one. */
const MAY_BE =
  /^([A-Za-z_]\w*(\[.*?\])? ?([-+*/]|\/\/)?= ?[^=\s].*|(if|elif|except)\b.*:|(else|try|finally):|return\b.*|[A-Za-z_][\w.]*\(.*\)|[A-Za-z_][\w.[\]"']*\.\w+\(.*\)|del \w+\[.*\]|import \w+( as \w+)?|from \w+ import .+|break|continue|pass|#.*)$/;
/** Words between which an ordinary space stands in Python. */
const JOINING =
  /\b(and|or|not|in|is|if|elif|else|for|while|return|del|import|from|as|lambda|True|False|None|def|except)\b/g;

/** Whether a line of text can be one of a program in Python. */
export function maybeProgramLine(line: string): boolean {
  const code = withoutTexts(line).trim();
  return (SURE.test(code) || MAY_BE.test(code)) && !isProse(code);
}

/** Whether it can be nothing else. */
export function isProgramLine(line: string): boolean {
  const code = withoutTexts(line).trim();
  return SURE.test(code) && !isProse(code);
}

/** "total = the sum so far" reads like code to the equals sign only. */
function isProse(code: string): boolean {
  if (code.startsWith("#")) return false;
  const words = code.replace(/#.*$/, "").replace(JOINING, "+");
  return /[A-Za-z_]\w* +[A-Za-z_]/.test(words) || /[.?!]$/.test(words.trim());
}

/** Without its comment, and with every text emptied, in whatever quotation marks. */
function withoutTexts(line: string): string {
  const plain = line.replace(/[“”„‟]/g, '"').replace(/[‘’]/g, "'");
  const bare = plain.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  return bare.trimStart().startsWith("#") ? bare : bare.replace(/\s*#.*$/, "");
}
