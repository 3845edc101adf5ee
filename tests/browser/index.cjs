/*
  The index beside the texts, without a browser: every pair of characters of every text, as
  assets/search-text.js folds it, stands in the file where it is looked for, with exactly the issues
  that have it. What the program folds and packs is so compared with what the script folds and reads.

  node index.cjs FOLDER prints {issues, pairs, wrong}.
*/
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.argv[2];
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");

const context = vm.createContext({});
vm.runInContext(read("assets/search-text.js"), context);
const { tongbao } = context;

/* What a file hands over. */
function received(kind, file) {
  let handed;
  tongbao.receive = (given, name, value) => {
    if (given === kind) handed = value;
  };
  vm.runInContext(read(file), context);
  return handed;
}

const list = received("issues", "search/issues.js");
const issues = tongbao.issues(list);

/* All pairs by the index: pair → numbers of issues. */
const indexed = new Map();
const wrong = [];
for (let file = 0; file < 1 << list.bits; file += 1) {
  const shard = file.toString(16).padStart(3, "0");
  for (const [pair, coded] of tongbao.entries(received("pairs", `search/index/${shard}.js`))) {
    if (tongbao.shard(pair, list.bits) !== shard) wrong.push(`${JSON.stringify(pair)} is in file ${shard}`);
    indexed.set(pair, Array.from(tongbao.ordinals(coded)));
  }
}
const pairs = indexed.size;

/* All pairs by the texts. */
const wanted = new Map();
issues.forEach((issue, ordinal) => {
  const text = received("text", `${issue.series}/${issue.year}/${issue.number}/text.js`);
  const own = new Set();
  for (const passage of text.passages) {
    for (const block of tongbao.fold(passage.text).text.split("\n")) {
      const characters = [...block];
      characters.slice(1).forEach((second, at) => own.add(characters[at] + second));
    }
  }
  for (const pair of own) wanted.set(pair, [...(wanted.get(pair) ?? []), ordinal]);
});

for (const [pair, ordinals] of wanted) {
  const found = indexed.get(pair) ?? [];
  if (found.join() !== ordinals.join()) {
    wrong.push(`${JSON.stringify(pair)} is in ${ordinals}, by the index in ${found}`);
  }
  indexed.delete(pair);
}
for (const pair of indexed.keys()) wrong.push(`${JSON.stringify(pair)} is in no text`);
process.stdout.write(JSON.stringify({ issues: issues.length, bits: list.bits, pairs, wrong }));
