// Bold words of a text, as ranges between asterisks: made and taken back for any part of it.

// The asterisks around what is strong; a field shows bold type in their place.
export const STRONG = "**";

// Turns a part of a text bold, or plain where all of it is bold. `strong` are the bold parts with their asterisks.
// Bold words end with their paragraph, and white space around them is not bold.
export function turnStrong(text, strong, [from, to]) {
  const marks = new Set(strong.flatMap(([start, end]) => [start, start + 1, end - 2, end - 1]));
  const within = (at) => strong.some(([start, end]) => start <= at && at < end);
  const characters = text.split("").map((one, at) => ({ one, at, isStrong: within(at), isChosen: from <= at && at < to })).filter(({ at }) => !marks.has(at));
  const words = characters.filter(({ one, isChosen }) => isChosen && one.trim() !== "");
  if (words.length === 0) return { text, strong, chosen: [from, to] };
  const turned = !words.every(({ isStrong }) => isStrong);
  for (const one of characters) if (one.isChosen) one.isStrong = turned;
  return written(characters);
}

function written(characters) {
  const isWord = ({ one, isStrong }) => isStrong && one.trim() !== "";
  const made = { text: "", strong: [], chosen: [null, null] };
  let start = null;
  characters.forEach((character, index) => {
    const { one, isChosen } = character;
    if (start === null && isWord(character)) {
      start = made.text.length;
      made.text += STRONG;
    }
    if (isChosen) made.chosen[0] ??= made.text.length;
    made.text += one;
    if (isChosen) made.chosen[1] = made.text.length;
    if (start !== null && !goesOn(characters, index)) {
      made.text += STRONG;
      made.strong.push([start, made.text.length]);
      start = null;
    }
  });
  return made;
}

// Whether bold words go on behind a character: white space in between is bold with them.
function goesOn(characters, index) {
  for (const { one, isStrong } of characters.slice(index + 1)) {
    if (!isStrong || one === "\n") return false;
    if (one.trim() !== "") return true;
  }
  return false;
}
