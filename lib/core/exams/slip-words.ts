/** What a login slip says in one language: short sentences that a child reads alone. */
export interface SlipWords {
  /** What its speakers call it. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** For dates: with the digits that are on the keyboard. */
  readonly dates: string;
  readonly open: string;
  readonly id: string;
  readonly password: string;
  readonly addressOnBoard: string;
  readonly passwordAsBefore: string;
  /** What to do, in order. */
  readonly steps: string;
}

/**
 * The languages a slip can be printed in. The pages that a pupil signs in to are in English, so a slip in another
 * language has the English words beside its own.
 */
export const SLIP_WORDS = {
  en: {
    ...{ language: "English", direction: "ltr", dates: "en-GB" },
    ...{ open: "Open", id: "Your id", password: "Password" },
    addressOnBoard: "the address on the board",
    passwordAsBefore: "as on the slip you have",
    steps:
      "Open the page. Type your id and your password. Keep this slip. If you need help, put your hand up.",
  },
  ar: {
    ...{ language: "العربية", direction: "rtl", dates: "ar-u-ca-gregory-nu-latn" },
    ...{ open: "افتح", id: "معرّفك", password: "كلمة المرور" },
    addressOnBoard: "العنوان المكتوب على السبورة",
    passwordAsBefore: "كما في الورقة التي معك",
    steps:
      "افتح الصفحة. اكتب معرّفك وكلمة المرور. احتفظ بهذه الورقة. إذا احتجت إلى مساعدة فارفع يدك.",
  },
  pl: {
    ...{ language: "Polski", direction: "ltr", dates: "pl" },
    ...{ open: "Otwórz", id: "Twój identyfikator", password: "Hasło" },
    addressOnBoard: "adres na tablicy",
    passwordAsBefore: "takie jak na kartce, którą masz",
    steps:
      "Otwórz stronę. Wpisz swój identyfikator i hasło. Zachowaj tę kartkę. Jeśli potrzebujesz pomocy, podnieś rękę.",
  },
  ro: {
    ...{ language: "Română", direction: "ltr", dates: "ro" },
    ...{ open: "Deschide", id: "Codul tău", password: "Parola" },
    addressOnBoard: "adresa de pe tablă",
    passwordAsBefore: "cea de pe biletul pe care îl ai",
    steps:
      "Deschide pagina. Scrie codul tău și parola. Păstrează acest bilet. Dacă ai nevoie de ajutor, ridică mâna.",
  },
  uk: {
    ...{ language: "Українська", direction: "ltr", dates: "uk" },
    ...{ open: "Відкрий", id: "Твій код", password: "Пароль" },
    addressOnBoard: "адреса на дошці",
    passwordAsBefore: "такий, як на картці, яку ти маєш",
    steps:
      "Відкрий сторінку. Введи свій код і пароль. Збережи цю картку. Якщо потрібна допомога, підніми руку.",
  },
  ur: {
    ...{ language: "اردو", direction: "rtl", dates: "ur-u-ca-gregory-nu-latn" },
    ...{ open: "یہ کھولیں", id: "آپ کی آئی ڈی", password: "پاس ورڈ" },
    addressOnBoard: "تختے پر لکھا ہوا پتہ",
    passwordAsBefore: "وہی جو آپ کی پرچی پر ہے",
    steps:
      "صفحہ کھولیں۔ اپنی آئی ڈی اور پاس ورڈ لکھیں۔ یہ پرچی سنبھال کر رکھیں۔ مدد چاہیے تو ہاتھ اٹھائیں۔",
  },
} as const satisfies Record<string, SlipWords>;

export type SlipLanguage = keyof typeof SLIP_WORDS;
export const SLIP_LANGUAGES = Object.keys(SLIP_WORDS) as readonly SlipLanguage[];

/**
 * The language to print in.
 * @param asked what was chosen. @param ofExam the exam's own, "pl" or "pl-PL". English where neither is known here.
 */
export function slipLanguage(asked: unknown, ofExam = "en"): SlipLanguage {
  return known(asked) ?? known(ofExam.split("-")[0]) ?? "en";
}

function known(language: unknown): SlipLanguage | undefined {
  return SLIP_LANGUAGES.find((each) => each === language);
}

/** A label with the English one beside it, which is what stands on the screen. */
export function withEnglish(
  language: SlipLanguage,
  word: "open" | "id" | "password",
): { readonly own: string; readonly english: string | undefined } {
  const english = language === "en" ? undefined : SLIP_WORDS.en[word];
  return { own: SLIP_WORDS[language][word], english };
}

/** "2026-03-05" → "czwartek, 5 marca 2026". */
export function slipDay(language: SlipLanguage, date: string): string {
  const format = new Intl.DateTimeFormat(SLIP_WORDS[language].dates, {
    dateStyle: "full",
    timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
