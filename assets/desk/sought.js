// Words that somebody looked for in all issues, where they stand in the issue that is opened.

const painted = typeof CSS !== "undefined" && "highlights" in CSS;

// The address of an issue at the desk; of a field in it in which words stand.
export function issueAddress(id, sought = null) {
  const query = sought === null ? "" : `?${new URLSearchParams({ at: JSON.stringify(sought.at), words: sought.words })}`;
  return `#/issue/${encodeURIComponent(id)}${query}`;
}

// The field and the words that an address names; null where it names none.
export function soughtOf(query) {
  const asked = new URLSearchParams(query);
  const [at, words] = [asked.get("at"), asked.get("words")];
  return at === null || words === null ? null : { at: JSON.parse(at), words };
}

// Of another issue nothing is marked.
export const forget = () => painted && CSS.highlights.delete("sought");

// Marks the words in their field, and leads there the first time. Returns whether the field is there.
export function seek(writing, { at, words }, isFirst) {
  const field = writing.fieldAt(at);
  if (field === undefined) return isFirst && writing.focusAt(at);
  const text = field.text();
  const starts = [];
  for (let start = text.indexOf(words); start >= 0 && words !== ""; start = text.indexOf(words, start + words.length)) starts.push(start);
  const ranges = starts.map((start) => field.range(start, start + words.length)).filter((range) => range !== null);
  if (painted) CSS.highlights.set("sought", new Highlight(...ranges));
  if (!isFirst) return true;
  // Behind the words, so that no key replaces them.
  if (starts.length > 0 && !writing.isLocked()) field.place(starts[0] + words.length);
  field.element.scrollIntoView({ block: "center" });
  return true;
}
