import { describe, expect, test } from "vitest";
import { spellingForm } from "./british-spelling";

describe("British and American spellings of one word", () => {
  test.each([
    ["colour", "color"],
    ["colourful", "colorful"],
    ["behaviour", "behavior"],
    ["neighbouring", "neighboring"],
    ["vapour", "vapor"],
    ["organise", "organize"],
    ["organisation", "organization"],
    ["ionising", "ionizing"],
    ["analyse", "analyze"],
    ["centre", "center"],
    ["kilometres", "kilometers"],
    ["fibre", "fiber"],
    ["haemoglobin", "hemoglobin"],
    ["anaemia", "anemia"],
    ["faeces", "feces"],
    ["oestrogen", "estrogen"],
    ["foetus", "fetus"],
    ["diarrhoea", "diarrhea"],
    ["catalogue", "catalog"],
    ["travelled", "traveled"],
    ["labelling", "labeling"],
    ["fulfil", "fulfill"],
    ["defence", "defense"],
    ["licence", "license"],
    ["practise", "practice"],
    ["sulphuric", "sulfuric"],
    ["aluminium", "aluminum"],
    ["grey", "gray"],
    ["mould", "mold"],
    ["programme", "program"],
    ["artefact", "artifact"],
    ["manoeuvre", "maneuver"],
    ["skilful", "skillful"],
    ["tyre", "tire"],
  ])("%s and %s", (british, american) => {
    expect(spellingForm(british)).toBe(spellingForm(american));
  });
});

describe("different words stay different", () => {
  test.each([
    ["four", "for"],
    ["hour", "hor"],
    ["filling", "filing"],
    ["prise", "prize"],
    ["size", "sise"],
    ["metre", "mete"],
    ["liter", "litter"],
    ["does", "des"],
    ["vein", "vain"],
    ["ion", "iron"],
  ])("%s and %s", (a, b) => {
    expect(spellingForm(a)).not.toBe(spellingForm(b));
  });
});
