import { plainWords } from "./plain-words";

/**
 * Words by which a child says that they are, or somebody is, in danger. In the first person or about a person at home:
 * "the predator kills its prey" and "cells die" are biology. Missing one costs more than reading one too many.
 */
const PATTERNS: readonly RegExp[] = [
  /\b(i|we) (want|wanted|wish|going|plan|tried|try|need|feel like)\b.{0,20}\b(to )?(die|be dead|kill myself|killing myself|end (it|my life)|disappear for ?ever)\b/u,
  /\b(kill|hurt|harm|cut|burn|starve|hate)(ing|s)? (myself|me self|my ?self)\b/u,
  /\b(self[- ]?harm|suicid(e|al))(ing|ed)?\b.{0,40}\b(i|me|my|myself)\b|\b(i|me|my|myself|am|i'm)\b.{0,40}\b(self[- ]?harm|suicid(e|al))/u,
  /\b(i|i'm|im) (wish|wished) (i|i was|i were) (was|were)? ?(dead|never born)\b/u,
  /\b(don't|dont|do not) want to (live|be alive|be here any ?more)\b/u,
  /\b(he|she|they|dad|daddy|mum|mom|step\w*|uncle|aunt|brother|sister|cousin|grandad|teacher|coach|boyfriend|man|boy)\b.{0,25}\b(hits?|hitting|hit|beats?|beating|punch(es|ed)?|kicks?|kicked|strangles?|chok(es|ed)|touch(es|ed|ing)?|hurts?|rap(es|ed)|abus(es|ed|ing)|threatens?|locks?)\b.{0,15}\b(me|us|my (mum|brother|sister|body|private))\b/u,
  /\b(i am|i'm|im|i feel|i get|we are) (being )?(abused|beaten|raped|bullied|groomed|blackmailed|starved|not safe|unsafe|scared at home|scared of (my|him|her|going))\b/u,
  /\b(scared|afraid|frightened) (to go|of going) home\b/u,
  /\b(nobody|no one|no-one) would (care|notice|miss me)\b/u,
  /\b(there is|there's|we have|i have) no(thing)? (food|to eat) at home\b/u,
  /\bplease (help me|tell (someone|somebody)|call the police)\b/u,
];

/** Whether an answer suggests that a child may be at risk: a person reads it at once. */
export function suggestsChildAtRisk(said: readonly string[]): boolean {
  const text = plainWords(said.join("\n"));
  return PATTERNS.some((pattern) => pattern.test(text));
}
