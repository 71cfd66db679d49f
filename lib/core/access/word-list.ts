/**
 * Words a pupil of eleven can read, spell and say: four to eight letters, no two alike in sound, none that
 * makes a class laugh in company with its neighbours. 256 of them: each is worth eight bits.
 */
export const WORDS: readonly string[] = (
  "acorn album amber angle ankle apple apron arrow autumn badge bagel baker bamboo banjo barley basket " +
  "beacon beetle berry birch bison blanket bonnet border bottle branch bread breeze bridge broom bucket buffet " +
  "button cabin cactus camel canal candle canoe canvas carpet carrot castle cedar cellar chalk cheese cherry " +
  "circle circus clover cobalt comet copper coral cotton cousin crater crayon cricket crystal curtain cushion dairy " +
  "daisy dancer desert dinner dollar dolphin dragon drawer dream eagle easel echo eleven ember engine falcon " +
  "farmer feather fender fern ferry fiddle finger flute forest fossil fountain fridge garden garlic ginger giraffe " +
  "glider globe goblet grape gravel guitar hammer harbour harvest hazel helmet hermit heron hockey holly honey " +
  "hotel igloo island ivory jacket jaguar jasmine jelly jersey jigsaw jumper jungle kayak kettle kitten koala " +
  "ladder lagoon lantern lemon letter lilac linen lizard lobster locket lunar magnet mango maple marble market " +
  "meadow melon mentor meteor mirror mitten monkey mosaic motor muffin museum napkin nectar needle nickel north " +
  "number nutmeg oasis ocean olive onion orange orchid otter oyster paddle panda paper parade parrot pebble " +
  "pencil pepper picnic pigeon pillow pilot pirate planet plaster pocket pollen pond poppy potato prism pumpkin " +
  "puppet puzzle quartz rabbit racket radio raven ribbon river robin rocket rowing saddle safari salmon sandal " +
  "saturn scarf school shadow silver sketch smoke spider sponge spring square stable statue stereo summer sunset " +
  "table tablet tandem teapot temple tennis ticket tiger timber toffee tomato trumpet tulip tunnel turtle umbrella " +
  "valley velvet violin walnut water willow window winter wizard wombat yellow yoghurt zebra zigzag zipper anchor"
).split(" ");
