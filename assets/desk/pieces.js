// What stands in a field, one character or mark after the other. Each knows how the text of the file has it, so that places in
// the text are found in the field, and what nobody touches is written as it was. What is new is written by the server.

// How marks are written most often, until the server says so.
const USUAL = {
  break: "\\\n",
  strong: "**",
  "strong-end": "**",
  link: "[",
  "link-end": "]()",
  note: "[^1]",
  "note-text": "\n\n[^1]: ",
  row: "\n",
  cell: " | ",
  "row-end": " |",
  bullet: "- ",
  heading: "## ",
};

// What parts words that are read one after the other.
const READ = { break: "\n", row: "\n", "note-text": "\n\n", "cell-end": " " };

export const isCharacter = (unit) => unit.kind === undefined;

export const character = (key, source = null) => ({ key, source });

export const mark = (kind, value = null, source = null) => ({ key: `\0${kind} ${JSON.stringify(value)}`, kind, value, source });

// The units of what a field has: a text without marks, or the pieces of one.
export function unitsOf(value) {
  if (typeof value === "string") return [...value.split("")].map((one) => character(one, one));
  return value.pieces.flatMap(({ source, ...piece }) => {
    const [[kind, held]] = Object.entries(piece);
    if (kind !== "words") return [mark(kind, held, source)];
    const isPlain = source === held;
    // What has a backslash is one character.
    if (source !== null && !isPlain && held.length === 1) return [character(held, source)];
    return held.split("").map((one) => character(one, isPlain ? one : null));
  });
}

// The words of units as they are read.
export const wordsOf = (units) => units.map((unit) => (isCharacter(unit) ? unit.key : unit.kind === "picture" ? unit.value : (READ[unit.kind] ?? ""))).join("").trim();

// The same without blanks.
export const readAs = (units) => wordsOf(units).replace(/\s+/g, "");

const written = (unit) => unit.source ?? (isCharacter(unit) ? unit.key : (USUAL[unit.kind] ?? ""));

export const textOf = (units) => units.map(written).join("");

// The same as the server reads it; nothing at all is an empty text.
export function valueOf(units) {
  if (units.length === 0) return "";
  const pieces = [];
  let last = null;
  for (const unit of units) {
    const kind = unit.source === null ? "new" : unit.source === unit.key ? "plain" : "other";
    if (isCharacter(unit) && kind !== "other" && last === kind) {
      pieces.at(-1).words += unit.key;
      if (kind === "plain") pieces.at(-1).source += unit.key;
    } else pieces.push(isCharacter(unit) ? { words: unit.key, source: unit.source } : { [unit.kind]: unit.value, source: unit.source });
    last = isCharacter(unit) ? kind : null;
  }
  return { pieces };
}

export const textOfValue = (value) => (typeof value === "string" ? value : textOf(unitsOf(value)));

const blank = (key) => (key === "\u00a0" ? " " : key);
const same = (one, other) => blank(one.key) === blank(other.key);

export const areSame = (units, others) => units.length === others.length && units.every((unit, index) => same(unit, others[index]));

// How many units two lists have in common at their beginning and at their end.
export function common(units, others) {
  const most = Math.min(units.length, others.length);
  let start = 0;
  while (start < most && same(units[start], others[start])) start += 1;
  let end = 0;
  while (end < most - start && same(units[units.length - 1 - end], others[others.length - 1 - end])) end += 1;
  return [start, end];
}

// Lets units know how the text has them, by what stood there before; the rest is new. From both ends, marks may have come and
// gone between words that stayed.
export function remember(units, known) {
  units.forEach((unit) => (unit.source = null));
  const [start, before] = matched(units, known, 0, 0, 1, [units.length, known.length]);
  matched(units, known, units.length - 1, known.length - 1, -1, [start - 1, before - 1]);
  forget(units);
  // Some browsers put blanks that do not break in place of others.
  for (const unit of units) if (isCharacter(unit) && unit.source === null) unit.key = blank(unit.key);
  return units;
}

// The address of a link is written at its end, the columns of a table below its head: they are new where those are.
function forget(units) {
  let [link, table] = [null, null];
  for (const unit of units) {
    if (unit.kind === "link") link = unit;
    if (unit.kind === "table") table = unit;
    if (unit.kind === "link-end" && link?.source === null) unit.source = null;
    if (unit.kind === "row-end" && table?.source === null) unit.source = null;
    if (unit.kind === "row-end") table = null;
  }
}

function matched(units, known, start, before, step, [end, last]) {
  let [at, other] = [start, before];
  while (at !== end && other !== last) {
    const isMark = (list, index) => !isCharacter(list[index]) && index + step >= 0 && index + step < list.length;
    if (same(units[at], known[other])) {
      units[at].source = known[other].source;
      units[at].key = known[other].key;
      at += step;
      other += step;
    } else if (isMark(units, at) && same(units[at + step], known[other])) at += step;
    else if (isMark(known, other) && same(units[at], known[other + step])) other += step;
    else break;
  }
  return [at, other];
}

// Where a place of some units is in others that were made of them.
export function moved(at, units, others) {
  const [start, end] = common(units, others);
  if (at <= start) return at;
  return units.length - at <= end ? others.length - (units.length - at) : Math.min(at, others.length - end);
}

// The same change of what the text is by now; null where the words that it changes are others. The server may have read
// marks otherwise than they were made: where the words are the same, nobody else wrote.
export function rebased({ at, was, now }, current) {
  const [before, after, there] = [was, now, current].map(unitsOf);
  if (readAs(before) === readAs(there)) return { at, was, now };
  const [start, end] = common(before, after);
  const [from, to] = [start, before.length - end].map((place) => moved(place, before, there));
  if (!areSame(before.slice(start, before.length - end), there.slice(from, to))) return null;
  const units = [...there.slice(0, from), ...after.slice(start, after.length - end), ...there.slice(to)];
  return { at, was: current, now: typeof current === "string" ? textOf(units) : valueOf(units) };
}

// Where a change of a text ends in what it became, in characters of that.
export function endOfChange({ was, now }) {
  const [before, after] = [was, now].map(unitsOf);
  return placeOf(after, after.length - common(before, after)[1]);
}

// Where words stand among units, whatever marks are between them: the first of them, and the one behind the last.
export function occurrences(units, words) {
  const places = units.flatMap((unit, index) => (isCharacter(unit) ? [index] : []));
  const text = places.map((index) => units[index].key).join("");
  const found = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + words.length)) found.push([places[at], places[at + words.length - 1] + 1]);
  return found;
}

// The characters of the text before a unit, and the unit at so many characters.
export const placeOf = (units, index) => textOf(units.slice(0, index)).length;

export function unitAt(units, place) {
  let passed = 0;
  for (const [index, unit] of units.entries()) {
    const length = written(unit).length;
    // Within a mark its end is meant; behind the last words of a cell or a footnote these words.
    if (passed >= place && (length > 0 || unit.kind === "cell-end" || unit.kind === "note-text-end")) return index;
    passed += length;
  }
  return units.length;
}

// Units that nobody has written yet.
export const newUnits = (value) => unitsOf(value).map((unit) => ({ ...unit, source: null }));

// Two texts, one below the other: a footnote of the second whose label the first has gets the next one that is free.
export function joined(units, others) {
  const notes = (all) => all.flatMap(({ kind, value }) => (kind === "note" || kind === "note-text" ? [value] : []));
  const taken = new Set([...notes(units), ...notes(others)]);
  const names = new Map();
  for (const label of new Set(notes(others))) {
    if (!notes(units).includes(label)) continue;
    let free = 1;
    while (taken.has(String(free))) free += 1;
    taken.add(String(free));
    names.set(label, String(free));
  }
  const renamed = (unit) => ((unit.kind === "note" || unit.kind === "note-text") && names.has(unit.value) ? mark(unit.kind, names.get(unit.value)) : unit);
  return [...units, ...newUnits("\n\n"), ...others.map(renamed)];
}

// Marks that stand around others or in them, never across.
const isFrame = (unit) => unit.kind !== undefined && !["note", "break", "heading", "bullet", "picture"].includes(unit.kind);

// Units without the marks of strong words; each says itself whether it is strong.
function flagged(units) {
  let strong = false;
  return units.flatMap((unit) => {
    if (unit.kind === "strong" || unit.kind === "strong-end") strong = unit.kind === "strong";
    return unit.kind === "strong" || unit.kind === "strong-end" ? [] : [{ ...unit, strong }];
  });
}

// The same with marks, which are nested in others: a link that is strong as a whole stands in strong words.
function nested(units) {
  const made = [];
  let open = false;
  let within = -1;
  const turn = (is) => {
    if (is !== open) made.push(mark(is ? "strong" : "strong-end"));
    open = is;
  };
  units.forEach((unit, index) => {
    if (unit.kind === "link" && open) {
      const end = units.findIndex(({ kind }, at) => at > index && kind === "link-end");
      if (units.slice(index, end + 1).every(({ strong }) => strong)) within = end;
    }
    if (index > within && !(unit.kind === "link" && within > index)) turn(unit.strong && !isFrame(unit));
    made.push(unit);
  });
  turn(false);
  return made;
}

// Whether the letters and figures of the same words are strong in both; punctuation marks may be or not.
export function areStrongAlike(units, others) {
  const strong = (all) => flagged(all).flatMap((unit) => (isCharacter(unit) && /[\p{L}\p{N}]/u.test(unit.key) ? [unit.strong] : []));
  const [one, other] = [strong(units), strong(others)];
  return one.every((is, index) => is === other[index]);
}

// Units in which marks are nested, whatever was put between them.
export const arranged = (units) => nested(flagged(units));

// Makes units strong, or plain again where all of them are; and the first and the last of them. How strong words may begin
// and end is the server's matter.
export function turnedStrong(units, [from, to]) {
  const all = flagged(units.map((unit, index) => ({ ...unit, isChosen: from <= index && index < to })));
  const words = all.filter((unit) => unit.isChosen && isCharacter(unit) && unit.key.trim() !== "");
  if (words.length === 0) return null;
  const turned = !words.every(({ strong }) => strong);
  const made = nested(all.map((unit) => (unit.isChosen ? { ...unit, strong: turned } : unit)));
  return { units: made, chosen: [made.findIndex(({ isChosen }) => isChosen), made.findLastIndex(({ isChosen }) => isChosen) + 1] };
}
