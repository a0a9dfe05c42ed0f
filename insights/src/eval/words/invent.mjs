// Prints training sentences, a name and a sentence with it, as dev.tsv has them: names are invented from syllables, the sentences
// around them are those of frames.txt. The same each time. node invent.mjs > train.tsv
import { readFileSync } from "node:fs";

const NAMES = 152;
const frames = readFileSync(new URL("frames.txt", import.meta.url), "utf8").trim().split("\n");
const others = new Set(
  ["dev", "heldout", "dev-2", "heldout-2"]
    .flatMap(set => readFileSync(new URL(`${set}.tsv`, import.meta.url), "utf8").trim().split("\n"))
    .map(line => line.split("\t")[0].toLowerCase()));

// mulberry32
let state = 20261126;
function draw(many) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * many);
}
const one = list => list[draw(list.length)];

const first = "b br c ch cl cr d dr f fl fr g gl gr h j k kr l m n p pl pr qu r s sc sh sk sl sp st str t th tr v w z".split(" ");
const vowel = "a a a e e e i i i o o o u ai au ea ee oa ou y".split(" ");
const last = "b ck d ft g k l ld lm ln m mp n nd ng nk nt p r rd rk rm rn rt s sk st t th v x z".split(" ");
const end = "a o ia io on ix ex er en is ity ify ly ara ova ero ium us um ski son berg man ez ini".split(" ");
const part = "field stone wave bridge path point light works desk flow grid base mark port wood gate peak cloud line forge loop nest".split(" ");
const second = "Labs Systems Health Partners Data Energy Bank Foods Logistics Digital".split(" ");

const capital = word => word[0].toUpperCase() + word.slice(1);
const syllable = () => one(first) + one(vowel) + (draw(2) ? one(last) : "");
function name() {
  const open = one(first) + one(vowel);
  switch (draw(6)) {
    case 0: return capital(open + one(first) + one(end));
    case 1: return capital(open + one(last) + one(end));
    case 2: return capital(syllable() + one(part));
    case 3: return capital(one(vowel) + syllable() + one(end));
    case 4: return capital(open + syllable() + one(end));
    default: return capital(syllable() + one(end)) + (draw(2) ? ` ${one(second)}` : "");
  }
}

const names = new Set();
while (names.size < NAMES) {
  const made = name();
  if (made.length >= 5 && made.length <= 18 && !others.has(made.toLowerCase())) names.add(made);
}
let at = 0;
for (const made of names) {
  for (let time = 0; time < 3; time++) {
    console.log(`${made}\t${frames[at++ % frames.length].replace("NAME", made.toLowerCase())}`);
  }
}
