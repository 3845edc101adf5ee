// Words that somebody looked for in all issues, where they stand in the issue that is opened.

const painted = typeof CSS !== "undefined" && "highlights" in CSS;

// The address of an issue at the desk; of a field in it in which words stand; of a part of it, "found" or "remarks", of which
// whoever opens it is led to the first that is there.
export function issueAddress(id, { at, words, part } = {}) {
  const asked = at !== undefined ? { at: JSON.stringify(at), words } : part !== undefined ? { part } : null;
  return `#/issue/${encodeURIComponent(id)}${asked === null ? "" : `?${new URLSearchParams(asked)}`}`;
}

// The field and the words that an address names; null where it names none.
export function soughtOf(query) {
  const asked = new URLSearchParams(query);
  const [at, words] = [asked.get("at"), asked.get("words")];
  return at === null || words === null ? null : { at: JSON.parse(at), words };
}

// The part that an address names; null where it names none.
export const partOf = (query) => new URLSearchParams(query).get("part");

// The failing that an address names; null where it names none.
export const failingOf = (query) => new URLSearchParams(query).get("failing");

// Of another issue nothing is marked.
export const forget = () => painted && CSS.highlights.delete("sought");

// Marks the words in their field, and leads there the first time. Returns whether the field is there.
export function seek(writing, { at, words }, isFirst) {
  const field = writing.field(at);
  if (field === undefined) return isFirst && writing.focusAt(at);
  const found = field.found(words);
  if (painted) CSS.highlights.set("sought", new Highlight(...found.map(({ range }) => range)));
  if (!isFirst) return true;
  // Behind the words, so that no key replaces them.
  if (found.length > 0 && !writing.isLocked()) field.place(found[0].end);
  writing.point(at);
  field.element.scrollIntoView({ block: "center" });
  return true;
}
