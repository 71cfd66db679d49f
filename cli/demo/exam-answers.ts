/** What was said in turns: the pupil first, then the examiner and the pupil in turn. */
export type DemoAnswer = readonly string[];

/** The questions of the demo exam that a person marks, with what pupils said. */
export const DEMO_QUESTIONS = [
  {
    text: "Why does ice float on water?",
    topic: "Density",
    difficulty: "medium",
    max_points: 4,
    rubric:
      "Says that ice is less dense than water (2)\nExplains that water expands as it freezes (2)",
    model_answer:
      "Water expands as it freezes, so the same mass takes up more space. Ice is less dense than water and floats.",
    answers: [
      [
        "Because ice is less dense than the water around it.",
        "What happens to water when it turns into ice?",
        "It expands when it freezes, so the same amount takes up more space.",
      ],
      ["It is lighter.", "Lighter than what?", "Lighter than the same amount of water, I think."],
      ["Ice has air in it, so it floats like a boat."],
      ["Because water expands as it freezes."],
      [
        "When water freezes the particles move further apart. That means ice is less dense than liquid water.",
      ],
    ],
  },
  {
    text: "A cyclist stops pedalling on a flat road and slows down. Explain why, using the word “forces”.",
    topic: "Forces",
    difficulty: "hard",
    max_points: 5,
    rubric:
      "Names friction or air resistance (2)\nSays that the forces are unbalanced (2)\nSays that the resultant force acts backwards (1)",
    model_answer:
      "Friction and air resistance act backwards. Nothing drives the cyclist, so the forces are unbalanced and the resultant force slows the cyclist down.",
    answers: [
      [
        "There is friction between the wheels and the road, and air resistance pushes against him. The forces are unbalanced, so he slows down.",
      ],
      [
        "He runs out of force.",
        "Where would a force come from?",
        "From his legs. Now nothing pushes him.",
      ],
      ["Air resistance acts backwards on the cyclist. The resultant force is backwards."],
      [],
    ],
  },
  {
    text: "Describe how you would find out which of three metals conducts heat best.",
    topic: "Energy",
    difficulty: "medium",
    max_points: 6,
    rubric:
      "Keeps the rods the same length and thickness (2)\nHeats one end of each in the same way (2)\nCompares the time or the temperature at the other end (2)",
    model_answer:
      "Take rods of the same length and thickness. Heat one end of each in the same way. Measure how long the other end takes to reach 40 °C. The quickest conducts best.",
    answers: [
      [
        "Get three rods of the same length and put wax on the ends. Heat one end the same way and time how long it takes until the wax melts.",
        "Why must the rods be of the same length?",
        "So that it is a fair test and the heat travels the same distance.",
      ],
      ["I would touch them and feel which is hot."],
      [
        "Use a Bunsen burner to heat each metal in the same way, then compare the temperature at the other end after two minutes.",
      ],
    ],
  },
] as const;

/** What was answered to the question with a number. */
export const DEMO_SPEEDS: readonly string[] = ["15 m/s", "1500 m/s", "15 m/s", "15 m/s", "140 m/s"];
